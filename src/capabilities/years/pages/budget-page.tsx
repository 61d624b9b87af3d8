import { accountPath } from '../../../commons/books/account-words.ts'
import { usualAccounts } from '../../../commons/books/chart.ts'
import { accountsUnit } from '../../../commons/books/dials.ts'
import { specialNames } from '../../../commons/books/special.ts'
import { formatDecimal, unitOf } from '../../../kernel/units.ts'
import { AmountField } from '../../../ui/amount-field.tsx'
import { Card } from '../../../ui/card.tsx'
import { Form } from '../../../ui/form.tsx'
import { action, type Page, type PageView, page } from '../../../ui/page.ts'
import { PageHead } from '../../../ui/page-head.tsx'
import { TextArea } from '../../../ui/text-area.tsx'
import { money, typedAmount } from '../../../ui/typed.ts'
import { year } from '../query-year.ts'
import { setBudget } from '../set-budget.ts'
import { words } from '../words.ts'
import { YearCrumbs, type YearShown, yearIn } from './parts.tsx'

const roots = ['income', 'expenses'] as const

/** Plan and budget as one form: the usual accounts, and those something happened on last year or this. */
export const budgetPage: Page = page({
  path: '/years/:year{[0-9]{4}}/budget',
  title: (view) => words[view.lang].planWrite,
  async render(view) {
    const w = words[view.lang]
    const now = yearIn(view)
    const [shown, before] = await Promise.all([
      view.ask(year, { year: now }),
      view.ask(year, { year: now - 1 }),
    ])
    return (
      <>
        <YearCrumbs view={view} year={now} label={w.planWrite} />
        <PageHead title={shown.plan ? w.planEdit : w.planWrite} lead={w.planLead} />
        <Card>
          <Form
            view={view}
            action={view.href(`/years/${now}/budget`)}
            submit={w.propose}
            cancel={view.href(`/years/${now}`)}
          >
            <TextArea
              name="text"
              label={w.planText}
              hint={w.planTextHint}
              rows={5}
              maxlength={20000}
              value={shown.plan?.text}
              optional
            />
            {roots.map((root) => (
              <fieldset class="flex flex-col gap-3">
                <legend class="mb-2 text-lg font-bold">{w[root]}</legend>
                {accountsFor(root, shown, before).map((account) => (
                  <Line view={view} shown={shown} before={before} account={account} />
                ))}
              </fieldset>
            ))}
          </Form>
        </Card>
      </>
    )
  },
})

function accountsFor(root: string, ...shown: YearShown[]): string[] {
  const known = usualAccounts.map(({ path }) => path)
  const found = shown.flatMap(({ lines }) => lines.map(({ account }) => account))
  return [...new Set([...known, ...found])].filter((one) => one.startsWith(`${root}:`))
}

type LineProps = { view: PageView; shown: YearShown; before: YearShown; account: string }

/** Last year's actual stands beside each line, where there is one. */
function Line({ view, shown, before, account }: LineProps) {
  const w = words[view.lang]
  const line = shown.lines.find((one) => one.account === account)
  const last = before.lines.find((one) => one.account === account)
  return (
    <AmountField
      name={`line ${account}`}
      label={accountPath(account, view.lang, specialNames(view.charter, view.lang)).replace(/^.*? › /, '')}
      hint={last && `${w.year(before.year)} ${money(view, last.actual, shown.unit)}`}
      unit={unitOf(shown.unit).name[view.lang]}
      value={line && line.planned > 0n ? formatDecimal(line.planned, unitOf(shown.unit).scale) : undefined}
      decimals={unitOf(shown.unit).scale > 0}
      optional
    />
  )
}

export const budgetPost = action({
  path: '/years/:year{[0-9]{4}}/budget',
  again: budgetPage,
  command: setBudget,
  input(form, view) {
    const unit = view.charter.value(accountsUnit.name) as string
    const names = Object.keys(form.values()).filter((name) => name.startsWith('line '))
    const lines = names
      .map((name) => ({
        account: name.slice('line '.length),
        amount: typedAmount(view, form.text(name) || '0', unit),
      }))
      .filter(({ amount }) => amount !== '0')
      .sort((a, b) => (a.account < b.account ? -1 : 1))
    return { year: yearIn(view), text: form.text('text'), lines }
  },
  done: (_, view) => `/years/${yearIn(view)}`,
})
