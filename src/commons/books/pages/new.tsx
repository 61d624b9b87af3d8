import { unitOf } from '../../../kernel/units.ts'
import { AmountField } from '../../../ui/amount-field.tsx'
import { Breadcrumb } from '../../../ui/breadcrumb.tsx'
import { Card } from '../../../ui/card.tsx'
import { DateField } from '../../../ui/date-field.tsx'
import { Form } from '../../../ui/form.tsx'
import { type FormInput, type PageView, page, post } from '../../../ui/page.ts'
import { PageHead } from '../../../ui/page-head.tsx'
import { SelectField } from '../../../ui/select-field.tsx'
import { TextField } from '../../../ui/text-field.tsx'
import { once, today, typedAmount } from '../../../ui/typed.ts'
import { accountName } from '../account-words.ts'
import { agentsOf } from '../accounts.ts'
import { usualPaths } from '../chart.ts'
import { balances } from '../query-balances.ts'
import { recordEntry } from '../record-entry.ts'
import { words } from '../words.ts'

const places = ['assets:bank', 'assets:cash']
export const moneyUnits = ['KRW', 'EUR', 'USD', 'points', 'h']

/** Money in or out in plain words: what it was, where it is, how much, when. */
export const newEntryPage = page({
  path: '/books/new',
  title: (view) => words[view.lang].recordButton,
  async render(view) {
    const w = words[view.lang]
    const isProposed = view.may(recordEntry) === 'propose'
    const title = isProposed ? w.proposeButton : w.recordButton
    const { accounts, units } = await inUse(view)
    const options = (list: readonly string[]) =>
      list.map((value) => ({ value, label: accountName(value, view.lang) }))
    return (
      <>
        <Breadcrumb crumbs={[{ label: w.title, href: view.href('/books') }, { label: title }]} />
        <PageHead title={title} lead={isProposed ? w.proposeLead : w.newLead} />
        <Card>
          <Form
            action={view.href('/books/new')}
            view={view}
            submit={isProposed ? w.proposeSend : w.record}
            cancel={view.href('/books')}
          >
            <SelectField name="what" label={w.what} options={whatOptions(view, accounts)} />
            <TextField name="text" label={w.text} hint={w.textHint} maxlength={300} />
            <div class="grid max-w-[40rem] grid-cols-[minmax(0,1fr)_8rem] items-end gap-x-3">
              <AmountField name="amount" label={w.howMuch} unit="" decimals />
              <SelectField name="unit" label={w.unit} options={unitOptions(view, units)} value={units[0]} />
            </div>
            <SelectField
              name="place"
              label={w.place}
              options={options(merge(places, accounts, 'assets:'))}
              value={places[0]}
            />
            <DateField name="date" label={w.date} value={today(view)} max={today(view)} />
          </Form>
        </Card>
      </>
    )
  },
})

/** Accounts of our own that are in use, and units, those in use first. */
async function inUse(view: PageView): Promise<{ accounts: string[]; units: string[] }> {
  const { balances: list } = await view.ask(balances, {})
  const accounts = [...new Set(list.map((one) => one.account))].filter((one) => agentsOf(one).length === 0)
  return { accounts, units: [...new Set([...list.map((one) => one.unit), ...moneyUnits])] }
}

export const unitOptions = (view: PageView, units: readonly string[]) =>
  units.map((value) => ({ value, label: unitOf(value).name[view.lang] }))

const merge = (known: readonly string[], used: readonly string[], root: string) => [
  ...new Set([...known, ...used.filter((one) => one.startsWith(root))]),
]

function whatOptions(view: PageView, used: readonly string[]) {
  const w = words[view.lang]
  const name = (account: string) => accountName(account, view.lang)
  const assets = merge(places, used, 'assets:')
  const moves = assets.flatMap((from) => assets.filter((to) => to !== from).map((to) => [from, to] as const))
  return [
    ...merge(usualPaths('income'), used, 'income:').map((value) => ({
      value,
      label: `${w.cameIn} · ${name(value)}`,
    })),
    ...merge(usualPaths('expenses'), used, 'expenses:').map((value) => ({
      value,
      label: `${w.wentOut} · ${name(value)}`,
    })),
    ...moves
      .slice(0, 20)
      .map(([from, to]) => ({ value: `${from}>${to}`, label: w.move(name(from), name(to)) })),
  ]
}

export const newEntryPost = post({
  path: '/books/new',
  again: newEntryPage,
  async handle(view, form) {
    await view.execute(recordEntry, inputOf(view, form), once(view, form))
    return { to: '/books', notice: words[view.lang].recorded }
  },
})

function inputOf(view: PageView, form: FormInput) {
  const [what, place, unit] = [form.text('what'), form.text('place'), form.text('unit')]
  const [from = '', to = ''] = what.includes('>')
    ? what.split('>')
    : what.startsWith('income:')
      ? [what, place]
      : [place, what]
  return {
    date: form.text('date'),
    from,
    to,
    unit,
    amount: typedAmount(view, form.text('amount'), unit),
    text: form.text('text'),
  }
}
