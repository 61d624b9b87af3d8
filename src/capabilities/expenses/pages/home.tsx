import { Amount } from '../../../ui/amount.tsx'
import { LinkButton } from '../../../ui/button.tsx'
import { Card } from '../../../ui/card.tsx'
import { Stack } from '../../../ui/columns.tsx'
import { Empty } from '../../../ui/empty.tsx'
import { type Page, type PageView, page } from '../../../ui/page.ts'
import { PageHead } from '../../../ui/page-head.tsx'
import { Pagination } from '../../../ui/pagination.tsx'
import { Rows } from '../../../ui/rows.tsx'
import { Stat, Stats } from '../../../ui/stat.tsx'
import { money } from '../../../ui/typed.ts'
import { askExpense } from '../ask-expense.ts'
import { expenses } from '../query-expenses.ts'
import { myExpenses } from '../query-mine.ts'
import { waitingForMe } from '../query-waiting.ts'
import type { ExpenseView } from '../shapes.ts'
import { words } from '../words.ts'
import { ExpenseRow, type Names, namesIn, ViewTabs } from './parts.tsx'

/** 지출: what waits for me first, then everything that was asked. */
export const homePage: Page = page({
  path: '/expenses',
  title: (view) => words[view.lang].title,
  nav: { order: 46, label: { ko: '지출', en: 'Expenses' }, icon: 'market' },
  async render(view) {
    const w = words[view.lang]
    const before = Number(view.search.get('before') ?? '') || undefined
    const [waiting, all] = await Promise.all([view.ask(waitingForMe, {}), view.ask(expenses, { before })])
    const names = await namesIn(view, [...waiting.toApprove, ...waiting.toPay, ...all.expenses])
    const list = (title: string, rows: ExpenseView[]) =>
      rows.length > 0 && !before && <List view={view} title={title} rows={rows} names={names} />
    return (
      <>
        <PageHead title={w.title} lead={w.lead} actions={<AskButton view={view} />} />
        <ViewTabs view={view} now="all" />
        <Stack>
          {list(w.toApprove, waiting.toApprove)}
          {list(w.returned, waiting.returned)}
          {list(w.toPay, waiting.toPay)}
          {all.expenses.length > 0 ? (
            <List view={view} title={w.latest} rows={all.expenses} names={names} />
          ) : (
            <Nothing view={view} />
          )}
        </Stack>
        <Pagination next={all.next ? view.href(`/expenses?before=${all.next}`) : undefined} />
      </>
    )
  },
})

export function AskButton({ view }: { view: PageView }) {
  if (view.may(askExpense) !== 'yes') return null
  return (
    <LinkButton href={view.href('/expenses/new')} tone="primary" icon="plus">
      {words[view.lang].askButton}
    </LinkButton>
  )
}

type ListProps = { view: PageView; title: string; rows: readonly ExpenseView[]; names: Names }

function List({ view, title, rows, names }: ListProps) {
  return (
    <Card title={title}>
      <Rows label={title}>
        {rows.map((one) => (
          <ExpenseRow view={view} one={one} names={names} />
        ))}
      </Rows>
    </Card>
  )
}

function Nothing({ view }: { view: PageView }) {
  const w = words[view.lang]
  const action = { href: view.href('/expenses/new'), label: w.askButton }
  return (
    <Card>
      <Empty title={w.emptyTitle} icon="market" action={view.may(askExpense) === 'yes' ? action : undefined}>
        {w.emptyText}
      </Empty>
    </Card>
  )
}

/** 내 지출: what I asked for, and what I shall get back. */
export const minePage: Page = page({
  path: '/expenses/mine',
  title: (view) => words[view.lang].tabs.mine,
  async render(view) {
    const w = words[view.lang]
    const mine = await view.ask(myExpenses, {})
    const names = await namesIn(view, mine.expenses)
    return (
      <>
        <PageHead title={w.tabs.mine} actions={<AskButton view={view} />} />
        <ViewTabs view={view} now="mine" />
        <Stack>
          <Mine view={view} asked={mine.asked} approved={mine.approved} unit={mine.unit} />
          {mine.expenses.length > 0 ? (
            <List view={view} title={w.tabs.mine} rows={mine.expenses} names={names} />
          ) : (
            <Nothing view={view} />
          )}
        </Stack>
      </>
    )
  },
})

type MineProps = { view: PageView; asked: bigint; approved: bigint; unit: string }

/** What I paid in advance; each sum opens to what it is made of. */
export function Mine({ view, asked, approved, unit }: MineProps) {
  const w = words[view.lang]
  if (asked + approved === 0n) return null
  const why = view.href('/expenses/mine')
  return (
    <Card>
      <Stats>
        {approved > 0n && (
          <Stat label={w.mineApproved}>
            <Amount value={money(view, approved, unit)} why={why} size="large" />
          </Stat>
        )}
        {asked > 0n && (
          <Stat label={w.mineAsked}>
            <Amount value={money(view, asked, unit)} why={why} />
          </Stat>
        )}
      </Stats>
    </Card>
  )
}
