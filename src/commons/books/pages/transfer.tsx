import { unitOf } from '../../../kernel/units.ts'
import { AmountField } from '../../../ui/amount-field.tsx'
import { Breadcrumb } from '../../../ui/breadcrumb.tsx'
import { Card } from '../../../ui/card.tsx'
import { DateField } from '../../../ui/date-field.tsx'
import { Form } from '../../../ui/form.tsx'
import { action, type Page, type PageView, page } from '../../../ui/page.ts'
import { PageHead } from '../../../ui/page-head.tsx'
import { SelectField } from '../../../ui/select-field.tsx'
import { TextField } from '../../../ui/text-field.tsx'
import { money, today, typedAmount } from '../../../ui/typed.ts'
import { accountName } from '../account-words.ts'
import { agentsOf, rootOf } from '../accounts.ts'
import { accountsUnit } from '../dials.ts'
import { openWords } from '../open-words.ts'
import { balances } from '../query-balances.ts'
import { accountingOf, inAccounting, specialNames } from '../special.ts'
import { transfer } from '../transfer.ts'
import { words } from '../words.ts'

const usual = ['assets:bank', 'assets:cash']

/** 회계 간 전출입: from a place of one account to a place of another. */
export const transferPage: Page = page({
  path: '/books/transfer',
  title: (view) => openWords[view.lang].transfer,
  async render(view) {
    const w = openWords[view.lang]
    const unit = view.charter.value(accountsUnit.name) as string
    const options = await placesFor(view, unit)
    return (
      <>
        <Breadcrumb
          crumbs={[{ label: words[view.lang].title, href: view.href('/books') }, { label: w.transfer }]}
        />
        <PageHead title={w.transfer} lead={w.transferLead} />
        <Card>
          <Form
            action={view.href('/books/transfer')}
            view={view}
            submit={w.record}
            cancel={view.href('/books')}
          >
            <SelectField name="from" label={w.transferOut} hint={w.transferBank} options={options} />
            <SelectField name="to" label={w.transferIn} options={options} />
            <AmountField
              name="amount"
              label={w.howMuch}
              unit={unitOf(unit).name[view.lang]}
              decimals={unitOf(unit).scale > 0}
            />
            <TextField name="text" label={w.text} maxlength={300} />
            <DateField name="date" label={w.date} value={today(view)} max={today(view)} />
          </Form>
        </Card>
      </>
    )
  },
})

/** Bank and cash of every account, and what else of money is in use, each with what is there. */
export async function placesFor(view: PageView, unit: string) {
  const { balances: all } = await view.ask(balances, { unit })
  const special = specialNames(view.charter, view.lang)
  const parts = ['', ...special.keys()]
  const used = all.map(({ account }) => account).filter(isPlace)
  const known = parts.flatMap((part) => usual.map((one) => inAccounting(one, part)))
  const amountOn = new Map(all.map(({ account, amount }) => [account, amount]))
  return [...new Set([...known, ...used])]
    .sort((a, b) => parts.indexOf(accountingOf(a)) - parts.indexOf(accountingOf(b)))
    .map((value) => {
      const part = special.get(accountingOf(value)) ?? openWords[view.lang].general
      const amount = amountOn.get(value)
      const name = `${part} · ${accountName(value, view.lang)}`
      return { value, label: amount === undefined ? name : `${name} (${money(view, amount, unit)})` }
    })
}

const isPlace = (account: string) =>
  rootOf(account) === 'assets' &&
  agentsOf(account).length === 0 &&
  !/:(receivable|inventory|equipment)(:|$)/.test(account)

export const transferPost = action({
  path: '/books/transfer',
  again: transferPage,
  command: transfer,
  input: (form, view) => {
    const unit = view.charter.value(accountsUnit.name) as string
    return {
      ...{ date: form.text('date'), from: form.text('from'), to: form.text('to'), unit },
      amount: typedAmount(view, form.text('amount'), unit),
      text: form.text('text'),
    }
  },
  done: () => '/books',
  notice: (view) => openWords[view.lang].transferred,
})
