import { unitOf } from '../../../kernel/units.ts'
import { AmountField } from '../../../ui/amount-field.tsx'
import { Breadcrumb } from '../../../ui/breadcrumb.tsx'
import { Card } from '../../../ui/card.tsx'
import { Checkbox } from '../../../ui/checkbox.tsx'
import { Choice } from '../../../ui/choice.tsx'
import { Confirm } from '../../../ui/confirm.tsx'
import { DateField } from '../../../ui/date-field.tsx'
import { Disclosure } from '../../../ui/disclosure.tsx'
import { Form } from '../../../ui/form.tsx'
import { type FormInput, type PageView, page, post } from '../../../ui/page.ts'
import { PageHead } from '../../../ui/page-head.tsx'
import { SelectField } from '../../../ui/select-field.tsx'
import { TextField } from '../../../ui/text-field.tsx'
import { once, today, typedAmount } from '../../../ui/typed.ts'
import { accountsUnit } from '../../books/dials.ts'
import { specialOf } from '../../books/special.ts'
import { setHowToPay } from '../../obligations/set-how-to-pay.ts'
import { addAccount } from '../add-account.ts'
import { closeAccount } from '../close-account.ts'
import { editAccount } from '../edit-account.ts'
import { accounts, difference } from '../query-accounts.ts'
import { words } from '../words.ts'
import { bankName, bankOptions } from './parts.tsx'

const currencies = ['KRW', 'EUR', 'USD', 'GBP', 'JPY']

export const newPage = page({
  path: '/bank/new',
  title: (view) => words[view.lang].newTitle,
  async render(view) {
    const w = words[view.lang]
    const { accounts: known } = await view.ask(accounts, {})
    const unit = known[0]?.unit ?? (view.charter.value(accountsUnit.name) as string)
    return (
      <>
        <Breadcrumb crumbs={[{ label: w.title, href: view.href('/bank') }, { label: w.newTitle }]} />
        <PageHead title={w.newTitle} lead={w.newLead} />
        <Card>
          <Form action={view.href('/bank/new')} view={view} submit={w.save} cancel={view.href('/bank')}>
            <Described view={view} />
            <WhichAccounting view={view} />
            <DateField
              name="openingOn"
              label={w.openingOn}
              hint={w.openingOnHint}
              value={`${today(view).slice(0, 4)}-01-01`}
            />
            <AmountField name="opening" label={w.opening} hint={w.openingHint} unit="" />
            {known.length === 0 && view.may(setHowToPay) === 'yes' && (
              <Checkbox name="tell" label={w.tellHowToPay} hint={w.tellHowToPayHint} />
            )}
            <Disclosure summary={w.moreSettings} open={Boolean(view.refusal)}>
              <div class="flex flex-col gap-4">
                <SelectField
                  name="unit"
                  label={w.unit}
                  value={unit}
                  options={[...new Set([unit, ...currencies])].map((value) => ({
                    value,
                    label: unitOf(value).name[view.lang],
                  }))}
                />
                <Choice
                  name="post"
                  label={w.post}
                  value="yes"
                  options={[
                    { value: 'yes', label: w.postYes, detail: w.postYesDetail },
                    { value: 'no', label: w.postNo, detail: w.postNoDetail },
                  ]}
                />
              </div>
            </Disclosure>
          </Form>
        </Card>
      </>
    )
  },
})

/** Only where our rules keep some accounts apart. */
function WhichAccounting({ view }: { view: PageView }) {
  const w = words[view.lang]
  const special = specialOf(view.charter)
  if (special.length === 0) return null
  return (
    <SelectField
      name="accounting"
      label={w.accounting}
      hint={w.accountingHint}
      blank={w.generalAccount}
      optional="unsaid"
      options={special.map(({ code, label }) => ({ value: code, label: label[view.lang] }))}
    />
  )
}

type Known = { title: string; bank: string }

/** What an account is called and where it is kept. Its number is typed anew: it is never shown whole. */
function Described({ view, known }: { view: PageView; known?: Known }) {
  const w = words[view.lang]
  return (
    <>
      <TextField
        name="title"
        label={w.accountTitle}
        hint={w.accountTitleHint}
        value={known?.title ?? w.usualTitle}
        maxlength={60}
      />
      <SelectField name="bank" label={w.bank} options={bankOptions(view)} value={known?.bank} />
      <TextField
        name="number"
        label={w.number}
        hint={w.numberHint}
        inputmode="numeric"
        autocomplete="off"
        optional
      />
    </>
  )
}

const described = (form: FormInput) => ({
  ...{ title: form.text('title'), bank: form.text('bank') },
  number: form.text('number') || null,
})

export const newPost = post({
  path: '/bank/new',
  again: newPage,
  async handle(view, form) {
    const { accounts: known } = await view.ask(accounts, {})
    const unit = form.text('unit')
    const code = nextCode(known.map((one) => one.code))
    const input = {
      ...{ ...described(form), unit, code },
      ...{
        accounting: form.text('accounting') || undefined,
        openingOn: form.text('openingOn'),
        post: form.text('post') === 'yes',
      },
      opening: typedAmount(view, form.text('opening'), unit),
    }
    const { key } = once(view, form)
    await view.execute(addAccount, input, { key })
    if (form.text('tell') === 'on' && input.number) {
      const text = `${bankName(view, input.bank)} ${input.number} (${view.name})`
      await view.execute(setHowToPay, { text }, { key: `${key}-how` })
    }
    // With an account there is something to bring in.
    return { to: `/bank/import?account=${code}`, notice: words[view.lang].added }
  },
})

/** People name accounts in words; the books need a short sign, which nobody has to think up. */
function nextCode(known: readonly string[]): string {
  if (!known.includes('main')) return 'main'
  let n = known.length + 1
  while (known.includes(`account-${n}`)) n += 1
  return `account-${n}`
}

export const editPage = page({
  path: '/bank/accounts/:code/edit',
  title: (view) => words[view.lang].editTitle,
  async render(view) {
    const w = words[view.lang]
    const code = view.params.code ?? ''
    const { account } = await view.ask(difference, { account: code })
    const back = view.href(`/bank/accounts/${code}`)
    return (
      <>
        <Breadcrumb
          crumbs={[
            { label: w.title, href: view.href('/bank') },
            { label: account.title, href: back },
            { label: w.edit },
          ]}
        />
        <PageHead title={w.editTitle} />
        <Card>
          <Form action={`${back}/edit`} view={view} submit={w.save} cancel={back}>
            <Described view={view} known={account} />
          </Form>
        </Card>
        {account.state === 'open' && (
          <div class="mt-6">
            <Confirm
              label={w.closeAccount}
              question={w.closeQuestion}
              action={`${back}/close`}
              submit={w.closeAccount}
              onceKey={`${view.key}-close`}
            />
          </div>
        )}
      </>
    )
  },
})

export const editPost = post({
  path: '/bank/accounts/:code/edit',
  again: editPage,
  async handle(view, form) {
    const code = view.params.code ?? ''
    await view.execute(editAccount, { code, ...described(form) }, once(view, form))
    return { to: `/bank/accounts/${code}`, notice: words[view.lang].saved }
  },
})

export const closePost = post({
  path: '/bank/accounts/:code/close',
  again: editPage,
  async handle(view, form) {
    await view.execute(closeAccount, { code: view.params.code ?? '' }, once(view, form))
    return { to: '/bank', notice: words[view.lang].closedDone }
  },
})
