import { Failure } from '../../../kernel/failure.ts'
import { AmountField } from '../../../ui/amount-field.tsx'
import { Breadcrumb } from '../../../ui/breadcrumb.tsx'
import { Card } from '../../../ui/card.tsx'
import { DateField } from '../../../ui/date-field.tsx'
import { Form } from '../../../ui/form.tsx'
import { type PageView, page, post } from '../../../ui/page.ts'
import { PageHead } from '../../../ui/page-head.tsx'
import { SelectField } from '../../../ui/select-field.tsx'
import { once, today, typedAmount } from '../../../ui/typed.ts'
import { beginningOf } from '../../members/beginning.ts'
import { accountName } from '../account-words.ts'
import { recordOpeningBalances } from '../record-opening-balances.ts'
import { words } from '../words.ts'
import { moneyUnits, unitOptions } from './new.tsx'

/** The accounts nearly every community has; more can be brought through the API or a table. */
const usual = [
  'assets:bank',
  'assets:cash',
  'assets:receivable',
  'assets:inventory',
  'assets:equipment',
  'liabilities:payable',
  'liabilities:loans',
  'equity:shares',
  'equity:reserve',
]
const roots = ['assets', 'liabilities', 'equity']

export const openingPage = page({
  path: '/books/opening',
  title: (view) => words[view.lang].openingTitle,
  render(view) {
    const w = words[view.lang]
    return (
      <>
        <Breadcrumb crumbs={[{ label: w.title, href: view.href('/books') }, { label: w.openingTitle }]} />
        <PageHead title={w.openingTitle} lead={w.openingLead} />
        <Card>
          <Form
            action={view.href('/books/opening')}
            view={view}
            submit={w.record}
            cancel={view.href('/books')}
          >
            <div class="grid max-w-[40rem] gap-4 sm:grid-cols-[minmax(0,1fr)_8rem]">
              <DateField name="asOf" label={w.asOf} value={today(view)} max={today(view)} />
              <SelectField
                name="unit"
                label={w.unit}
                options={unitOptions(view, moneyUnits)}
                value={moneyUnits[0]}
              />
            </div>
            {roots.map((root) => (
              <Accounts view={view} root={root} />
            ))}
          </Form>
        </Card>
      </>
    )
  },
})

/** What we have, what we owe and what we began with, each a short list. */
function Accounts({ view, root }: { view: PageView; root: string }) {
  const own = usual.filter((account) => account.startsWith(`${root}:`))
  if (own.length === 0) return null
  return (
    <fieldset class="min-w-0 max-w-[40rem] border-t border-line pt-4">
      <legend class="float-left mb-2 w-full text-lg font-bold">{accountName(root, view.lang)}</legend>
      <div class="clear-both grid grid-cols-2 gap-3">
        {own.map((account) => (
          <AmountField
            name={account}
            label={accountName(account, view.lang)}
            unit=""
            decimals
            optional="unsaid"
          />
        ))}
      </div>
    </fieldset>
  )
}

export const openingPost = post({
  path: '/books/opening',
  again: openingPage,
  async handle(view, form) {
    const unit = form.text('unit')
    const filled = usual.filter((account) => form.text(account) !== '')
    const lines = filled.map((account) => ({
      account,
      unit,
      amount: typedAmount(view, form.text(account), unit),
    }))
    if (lines.length === 0)
      throw new Failure('kernel.bad_input', { field: words[view.lang].amount, problem: 'missing' }, 400)
    await view.execute(recordOpeningBalances, { asOf: form.text('asOf'), lines }, once(view, form))
    const isBeginning = await beginningOf(view)
    return { to: isBeginning ? '/start' : '/books', notice: words[view.lang].opened }
  },
})
