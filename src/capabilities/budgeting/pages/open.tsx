import { accountsUnit } from '../../../commons/books/dials.ts'
import { funds } from '../../../commons/books/query-funds.ts'
import { memberTypesOf } from '../../../commons/members/charter-parts.ts'
import { dayAfter, momentIn } from '../../../commons/members/local-day.ts'
import { unitOf } from '../../../kernel/units.ts'
import { AmountField } from '../../../ui/amount-field.tsx'
import { Breadcrumb } from '../../../ui/breadcrumb.tsx'
import { Card } from '../../../ui/card.tsx'
import { Choice } from '../../../ui/choice.tsx'
import { DateField } from '../../../ui/date-field.tsx'
import { Disclosure } from '../../../ui/disclosure.tsx'
import { Empty } from '../../../ui/empty.tsx'
import { Form } from '../../../ui/form.tsx'
import { type FormInput, type Page, type PageView, page, post } from '../../../ui/page.ts'
import { PageHead } from '../../../ui/page-head.tsx'
import { SelectField } from '../../../ui/select-field.tsx'
import { TextArea } from '../../../ui/text-area.tsx'
import { TextField } from '../../../ui/text-field.tsx'
import { money, once, today, typedAmount } from '../../../ui/typed.ts'
import { openRound } from '../open-round.ts'
import { words } from '../words.ts'

const unitHere = (view: PageView) => view.charter.value(accountsUnit.name) as string

/** Opens a round: which fund, how much, whose to give, when. */
export const openPage: Page = page({
  path: '/budgeting/new',
  title: (view) => words[view.lang].open,
  async render(view) {
    const w = words[view.lang]
    const unit = unitHere(view)
    const known = view.may(funds) === 'yes' ? (await view.ask(funds, {})).funds : []
    const options = known.flatMap(({ code, name, sums }) => {
      const left = sums.find((one) => one.unit === unit)?.balance ?? 0n
      return left > 0n ? [{ value: code, label: w.fundHas(name, money(view, left, unit)) }] : []
    })
    const back = view.href('/budgeting')
    return (
      <>
        <Breadcrumb crumbs={[{ label: w.title, href: back }, { label: w.open }]} />
        <PageHead title={w.open} lead={w.openLead} />
        <Card>
          {options.length === 0 ? (
            <Empty
              title={w.noFundTitle}
              icon="books"
              action={{ href: view.href('/books/funds'), label: w.toFunds }}
            >
              {w.noFundText}
            </Empty>
          ) : (
            <Form view={view} action={view.href('/budgeting/new')} submit={w.open} cancel={back}>
              <OpenFields view={view} unit={unit} options={options} />
            </Form>
          )}
        </Card>
      </>
    )
  },
})

type FieldsProps = { view: PageView; unit: string; options: { value: string; label: string }[] }

function OpenFields({ view, unit, options }: FieldsProps) {
  const w = words[view.lang]
  const { scale, name } = unitOf(unit)
  const amounts = { unit: name[view.lang], decimals: scale > 0 }
  const types = memberTypesOf(view.charter).map(({ code, label }) => ({
    value: code,
    label: label[view.lang],
  }))
  return (
    <>
      <TextField name="name" label={w.name} hint={w.nameHint} maxlength={80} />
      <SelectField name="fund" label={w.fund} options={options} value={options[0]?.value} />
      <AmountField name="pool" label={w.pool} {...amounts} />
      <DayFields view={view} />
      <TextArea name="text" label={w.about} rows={3} maxlength={4000} optional />
      <Disclosure summary={w.moreSettings} open={Boolean(view.refusal)}>
        <div class="flex flex-col gap-4">
          <AmountField name="each" label={w.each} hint={w.eachHint} {...amounts} optional />
          {types.length > 1 && (
            <>
              <Choice
                name="givers"
                label={w.givers}
                hint={w.everybodyHint}
                options={types}
                multiple
                optional="unsaid"
              />
              <Choice
                name="proposers"
                label={w.proposers}
                hint={w.everybodyHint}
                options={types}
                multiple
                optional="unsaid"
              />
            </>
          )}
        </div>
      </Disclosure>
    </>
  )
}

export interface Days {
  ideasClose: string
  opens: string
  closes: string
}

/** Three days: ideas until, giving from, giving until. */
export function DayFields({ view, days }: { view: PageView; days?: Days }) {
  const w = words[view.lang]
  const now = today(view)
  const usual = { ideasClose: 14, opens: 18, closes: 32 }
  const value = (name: keyof Days) => days?.[name] ?? dayAfter(now, { days: usual[name] })
  return (
    <>
      <DateField name="ideasClose" label={w.ideasClose} hint={w.untilHint} value={value('ideasClose')} />
      <DateField name="opens" label={w.opens} value={value('opens')} />
      <DateField name="closes" label={w.closes} hint={w.untilHint} value={value('closes')} min={now} />
    </>
  )
}

/** Days as moments here: what ends with a day ends at midnight. What is no day goes on as it was typed. */
export function timesFrom(view: PageView, form: FormInput): Days {
  const isDay = (typed: string) => /^\d{4}-\d{2}-\d{2}$/.test(typed)
  const begin = (typed: string) =>
    (isDay(typed) ? momentIn(typed, '00:00', view.timeZone) : undefined) ?? typed
  const end = (typed: string) => (isDay(typed) ? begin(dayAfter(typed, { days: 1 })) : typed)
  return {
    ideasClose: end(form.text('ideasClose')),
    opens: begin(form.text('opens')),
    closes: end(form.text('closes')),
  }
}

export const openPost = post({
  path: openPage.path,
  again: openPage,
  async handle(view, form) {
    const unit = unitHere(view)
    const each = form.text('each')
    const input = {
      ...{ name: form.text('name'), text: form.text('text'), fund: form.text('fund'), unit },
      pool: typedAmount(view, form.text('pool'), unit),
      each: each ? typedAmount(view, each, unit) : null,
      ...{ givers: form.all('givers'), proposers: form.all('proposers'), ...timesFrom(view, form) },
    }
    const { round } = await view.execute(openRound, input, once(view, form))
    return { to: `/budgeting/round/${round}`, notice: words[view.lang].opened }
  },
})
