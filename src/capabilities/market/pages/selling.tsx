import { otherMemberOptions } from '../../../commons/members/pages/member-options.ts'
import { nobody } from '../../../kernel/authority.ts'
import { kernelFailure } from '../../../kernel/failure.ts'
import { formatAmount, unitOf } from '../../../kernel/units.ts'
import { AmountField } from '../../../ui/amount-field.tsx'
import { Breadcrumb } from '../../../ui/breadcrumb.tsx'
import { Card } from '../../../ui/card.tsx'
import { Checkbox } from '../../../ui/checkbox.tsx'
import { Choice } from '../../../ui/choice.tsx'
import { Disclosure } from '../../../ui/disclosure.tsx'
import { Form } from '../../../ui/form.tsx'
import { action, type FormInput, type Page, type PageView, page } from '../../../ui/page.ts'
import { PageHead } from '../../../ui/page-head.tsx'
import { SelectField } from '../../../ui/select-field.tsx'
import { TextArea } from '../../../ui/text-area.tsx'
import { TextField } from '../../../ui/text-field.tsx'
import { typedAmount } from '../../../ui/typed.ts'
import { words } from '../orders/words.ts'
import { seller } from '../query-seller.ts'
import { setSeller } from '../set-seller.ts'
import { hundredths } from './article-fields.tsx'
import { unitIn } from './asked.ts'

type Said = Awaited<ReturnType<typeof seller.run>>

/** What I show buyers of myself, and how I sell. */
export const sellingPage: Page = page({
  path: '/market/selling',
  title: (view) => words[view.lang].selling,
  async render(view) {
    const w = words[view.lang]
    const me = view.standing.agent
    if (!me) throw kernelFailure(view.me ? 'not_allowed' : 'sign_in_needed', { command: setSeller.name })
    const said = await view.ask(seller, { seller: me })
    return (
      <>
        <Breadcrumb crumbs={[{ label: w.sales, href: view.href('/market/sales') }, { label: w.selling }]} />
        <PageHead title={w.selling} lead={w.sellingLead} />
        <Card>
          <Form view={view} action={view.href('/market/selling')} submit={w.save}>
            <Fields view={view} said={said} />
            <Giving view={view} said={said} others={await otherMemberOptions(view)} />
          </Form>
        </Card>
      </>
    )
  },
})

function Fields({ view, said }: { view: PageView; said: Said }) {
  const w = words[view.lang]
  const unit = unitIn(view)
  const line = (name: string, label: string, value: string | null, most: number) => (
    <TextField name={name} label={label} value={value ?? undefined} maxlength={most} optional />
  )
  const kinds = (['private', 'business'] as const).map((value) => ({ value, label: w.kindText[value] }))
  return (
    <>
      <Choice name="kind" label={w.kind} value={said.kind} options={kinds} />
      {line('name', w.tradeName, said.name, 100)}
      {line('representative', w.representative, said.representative, 100)}
      {line('businessNumber', w.businessNumber, said.businessNumber, 40)}
      {line('mailOrderNumber', w.mailOrderNumber, said.mailOrderNumber, 60)}
      {line('address', w.address, said.address, 300)}
      {line('contact', w.contact, said.contact, 200)}
      <TextArea
        name="terms"
        label={w.termsLabel}
        hint={w.termsHint}
        value={said.terms ?? undefined}
        maxlength={10_000}
        optional
      />
      <Checkbox name="bundle" label={w.bundle} checked={said.bundle} />
      <AmountField
        name="freeFrom"
        label={w.freeFromLabel}
        unit={unit === 'KRW' && view.lang === 'ko' ? '원' : unit}
        value={
          said.freeFrom === null ? undefined : formatAmount(said.freeFrom, unitOf(unit), view.lang).number
        }
        optional
      />
    </>
  )
}

type GivingProps = { view: PageView; said: Said; others: readonly { value: string; label: string }[] }

function Giving({ view, said, others }: GivingProps) {
  const w = words[view.lang]
  return (
    <Disclosure summary={w.give} open={said.cause !== null}>
      <div class="flex flex-col gap-4">
        <SelectField
          name="cause"
          label={w.cause}
          value={said.cause ?? undefined}
          options={others}
          blank={w.noCause}
          optional
        />
        <TextField
          name="donated"
          label={w.donated}
          value={said.donated > 0 ? String(said.donated / 100) : undefined}
          inputmode="decimal"
          maxlength={6}
          optional
        />
      </div>
    </Disclosure>
  )
}

export const sellingPost = action({
  path: sellingPage.path,
  again: sellingPage,
  command: setSeller,
  input: (form, view) => saidIn(form, view),
  done: (_, view) => `/market/sellers/${view.standing.agent ?? nobody}`,
  notice: (view) => words[view.lang].saved,
})

function saidIn(form: FormInput, view: PageView) {
  const line = (name: string) => form.text(name) || null
  const freeFrom = form.text('freeFrom')
  return {
    ...{ kind: form.text('kind'), name: line('name'), representative: line('representative') },
    ...{ businessNumber: line('businessNumber'), mailOrderNumber: line('mailOrderNumber') },
    ...{ address: line('address'), contact: line('contact'), terms: form.text('terms') },
    bundle: form.text('bundle') !== '',
    freeFrom: freeFrom ? typedAmount(view, freeFrom, unitIn(view)) : null,
    ...{ cause: line('cause'), donated: form.text('donated') ? hundredths(form.text('donated')) : 0 },
  }
}
