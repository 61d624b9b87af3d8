import { Amount } from '../../../ui/amount.tsx'
import { Breadcrumb } from '../../../ui/breadcrumb.tsx'
import { LinkButton } from '../../../ui/button.tsx'
import { Card } from '../../../ui/card.tsx'
import { Stack } from '../../../ui/columns.tsx'
import { type PageView, page } from '../../../ui/page.ts'
import { PageHead } from '../../../ui/page-head.tsx'
import { Pagination } from '../../../ui/pagination.tsx'
import { Table } from '../../../ui/table.tsx'
import { Tabs } from '../../../ui/tabs.tsx'
import { accountPath } from '../account-words.ts'
import { asPeopleSay } from '../accounts.ts'
import { balances } from '../query-balances.ts'
import { statement } from '../query-statement.ts'
import { words } from '../words.ts'
import { accountHref, amountText, Balance, dayText, namesOf, whyPath } from './parts.tsx'

/** One account: what passed through it and the balance after each. */
export const accountPage = page({
  path: '/books/account/:account',
  title: (view) => accountPath(view.params.account ?? '', view.lang),
  async render(view) {
    const w = words[view.lang]
    const account = view.params.account ?? ''
    const units = await unitsOf(view, account)
    const unit = view.search.get('unit') ?? units[0] ?? 'KRW'
    const found = await view.ask(statement, { account, unit, after: view.search.get('after') ?? undefined })
    const names = await namesOf(view, [account, ...found.rows.map((row) => row.other)])
    const next = found.next ? `${accountHref(view, account, unit)}&after=${found.next}` : undefined
    const why = (
      <LinkButton href={view.href(whyPath(account, unit))} tone="primary">
        {w.whyButton}
      </LinkButton>
    )
    return (
      <>
        <Breadcrumb
          crumbs={[
            { label: w.title, href: view.href('/books') },
            { label: accountPath(account, view.lang, names) },
          ]}
        />
        <PageHead
          title={accountPath(account, view.lang, names)}
          lead={<Balance view={view} account={account} unit={unit} balance={found.balance} size="large" />}
          actions={why}
        />
        <Stack>
          {units.length > 1 && (
            <Tabs
              label={w.unit}
              tabs={units.map((one) => ({
                href: accountHref(view, account, one),
                label: one,
                current: one === unit,
              }))}
            />
          )}
          <Card>
            {found.rows.length === 0 ? (
              <p class="text-soft">{w.statementEmpty}</p>
            ) : (
              <Postings view={view} account={account} unit={unit} rows={found.rows} names={names} />
            )}
          </Card>
        </Stack>
        <Pagination next={next} />
      </>
    )
  },
})

async function unitsOf(view: PageView, account: string): Promise<string[]> {
  const { balances: list } = await view.ask(balances, {})
  return list.filter((one) => one.account === account).map((one) => one.unit)
}

interface Row {
  seq: number
  day: string
  other: string
  change: bigint
  balance: bigint
}

type PostingsProps = {
  view: PageView
  account: string
  unit: string
  rows: readonly Row[]
  names: ReadonlyMap<string, string>
}

function Postings({ view, account, unit, rows, names }: PostingsProps) {
  const w = words[view.lang]
  const say = (amount: bigint) => amountText(view, asPeopleSay(account, amount), unit)
  const isGain = (change: bigint) => asPeopleSay(account, change) > 0n
  return (
    <Table
      caption={w.account}
      columns={[
        {
          head: w.when,
          cell: (row: Row) => (
            <a href={view.href(`/journal/${row.seq}`)} class="underline underline-offset-4">
              {dayText(view, row.day)}
            </a>
          ),
        },
        { head: w.other, cell: (row: Row) => accountPath(row.other, view.lang, names) },
        {
          head: w.change,
          figures: true,
          cell: (row: Row) => (
            <Amount value={say(row.change)} change={isGain(row.change) ? 'gain' : 'loss'} />
          ),
        },
        { head: w.after, figures: true, cell: (row: Row) => say(row.balance) },
      ]}
      rows={rows}
    />
  )
}
