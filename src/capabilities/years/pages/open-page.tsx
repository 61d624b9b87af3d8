import { accountTitle } from '../../../commons/books/exports-titles.ts'
import { sectionOf } from '../../../commons/books/figures.ts'
import { openFigureHref } from '../../../commons/books/pages/parts.tsx'
import { statementWords } from '../../../commons/books/statement-words.ts'
import { isOpen } from '../../../commons/books/visible-to.ts'
import { counts } from '../../../commons/members/queries.ts'
import { formatDay } from '../../../kernel/language.ts'
import { Amount } from '../../../ui/amount.tsx'
import { Breadcrumb } from '../../../ui/breadcrumb.tsx'
import { Card } from '../../../ui/card.tsx'
import { Columns, Stack } from '../../../ui/columns.tsx'
import { Empty } from '../../../ui/empty.tsx'
import { type Page, type PageView, page } from '../../../ui/page.ts'
import { PageHead } from '../../../ui/page-head.tsx'
import { Row, Rows } from '../../../ui/rows.tsx'
import { money } from '../../../ui/typed.ts'
import { openYear } from '../query-open-year.ts'
import { words } from '../words.ts'
import { BudgetLines } from './budget-card.tsx'
import { yearIn } from './parts.tsx'

/** A year as anyone may see it: budget against actual, and the disclosure of a closed year without anybody's name. */
export const openYearPage: Page = page({
  path: '/years/:year{[0-9]{4}}/open',
  title: (view) => words[view.lang].year(yearIn(view)),
  async render(view) {
    const w = words[view.lang]
    const shown = await view.ask(openYear, { year: yearIn(view) })
    const { budget, disclosure, year } = shown
    return (
      <>
        <Breadcrumb crumbs={[{ label: w.books, href: view.href('/books') }, { label: w.year(year) }]} />
        <PageHead
          title={w.year(year)}
          lead={`${formatDay(shown.from, view.lang)} – ${formatDay(shown.until, view.lang)}`}
        />
        <Stack>
          {!budget && !disclosure && (
            <Card>
              <Empty title={w.nothingOpen}>{w.nothingOpenText}</Empty>
            </Card>
          )}
          {budget && (
            <Card title={w.budget} id="budget">
              <BudgetLines view={view} shown={{ ...shown, lines: budget.lines, seq: budget.seq }} />
              {budget.text && <p class="mt-4 whitespace-pre-line">{budget.text}</p>}
            </Card>
          )}
          {disclosure && <Disclosed view={view} days={shown} shown={disclosure} />}
        </Stack>
      </>
    )
  },
})

type Shown = {
  balances: readonly { account: string; amount: bigint }[]
  results: readonly { account: string; amount: bigint }[]
  openResult: bigint
  result: bigint
}

type Days = { from: string; until: string; unit: string }

async function Disclosed({ view, days, shown }: { view: PageView; days: Days; shown: Shown }) {
  const { from, until, unit } = days
  const w = words[view.lang]
  const said = statementWords[view.lang].parts
  const people = view.may(counts) === 'yes' ? await view.ask(counts, {}) : undefined
  /** It opens as far as the charter opens the statements too. */
  const figure = (of: string, amount: bigint) => (
    <Amount
      value={money(view, amount, unit)}
      why={isOpen(view, sectionOf(of)) ? openFigureHref(view, { of, from, until, unit }) : undefined}
    />
  )
  const parts = [
    { title: said.assets, root: 'assets', lines: shown.balances },
    { title: said.liabilities, root: 'liabilities', lines: shown.balances },
    {
      title: said.equity,
      root: 'equity',
      lines: shown.balances,
      more: [w.openResult, shown.openResult, 'open-result'] as const,
    },
    { title: w.income, root: 'income', lines: shown.results },
    {
      title: w.expenses,
      root: 'expenses',
      lines: shown.results,
      more: [w.resultOf, shown.result, 'result'] as const,
    },
  ]
  return (
    <Card title={w.disclosure} id="disclosure">
      {people && <Row title={w.members} aside={people.members.toLocaleString(view.lang)} />}
      <Columns layout="two">
        {parts.map(({ title, root, lines, more }) => (
          <section>
            <h3 class="mt-3 font-bold">{title}</h3>
            <Rows label={title}>
              {lines
                .filter(({ account }) => account.startsWith(`${root}:`))
                .map(({ account, amount }) => (
                  <Row
                    title={accountTitle(account, view.lang)}
                    aside={figure(account, root === 'assets' || root === 'expenses' ? amount : -amount)}
                  />
                ))}
              {more && <Row strong title={more[0]} aside={figure(more[2], more[1])} />}
            </Rows>
          </section>
        ))}
      </Columns>
    </Card>
  )
}
