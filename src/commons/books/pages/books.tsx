import { unitOf } from '../../../kernel/units.ts'
import { Amount } from '../../../ui/amount.tsx'
import { LinkButton } from '../../../ui/button.tsx'
import { Card } from '../../../ui/card.tsx'
import { type Flow, sankeyChart } from '../../../ui/charts.tsx'
import { Columns, Stack } from '../../../ui/columns.tsx'
import { Disclosure } from '../../../ui/disclosure.tsx'
import { Empty } from '../../../ui/empty.tsx'
import { type PageView, page } from '../../../ui/page.ts'
import { PageHead } from '../../../ui/page-head.tsx'
import { Stat, Stats } from '../../../ui/stat.tsx'
import { Table } from '../../../ui/table.tsx'
import { money, today } from '../../../ui/typed.ts'
import { accountName, accountPath } from '../account-words.ts'
import { accountTree, agentsOf, asPeopleSay, type Branch, type Balance as Held } from '../accounts.ts'
import { balances } from '../query-balances.ts'
import { type Flowing, flows, inAndOut } from '../query-flows.ts'
import { recordEntry } from '../record-entry.ts'
import { recordOpeningBalances } from '../record-opening-balances.ts'
import { words } from '../words.ts'
import { AdviserForm } from './adviser-form.tsx'
import { accountHref, Balance, namesOf } from './parts.tsx'

/** What we have, what we owe, and where money came from and went. */
export const booksPage = page({
  path: '/books',
  title: (view) => words[view.lang].title,
  nav: { order: 40, label: { ko: '살림', en: 'Books' }, icon: 'books' },
  async render(view) {
    const w = words[view.lang]
    const year = today(view).slice(0, 4)
    const { balances: list } = await view.ask(balances, {})
    const { flows: moved } = await view.ask(flows, { from: `${year}-01-01`, until: `${year}-12-31` })
    const tree = accountTree(list)
    const names = await namesOf(
      view,
      list.map((one) => one.account),
    )
    const unit = mainUnit(view, tree)
    return (
      <>
        <PageHead title={w.title} lead={w.lead} actions={list.length > 0 && <Actions view={view} />} />
        {list.length === 0 ? (
          <Nothing view={view} />
        ) : (
          <Stack>
            <Columns layout="two">
              <AtAGlance view={view} tree={tree} unit={unit} />
              <ThisYear view={view} year={year} moved={moved} unit={unit} />
            </Columns>
            {await drawFlows(view, moved, unit)}
            <AccountCards view={view} list={list} names={names} />
          </Stack>
        )}
        {list.length > 0 && <Downloads view={view} />}
      </>
    )
  },
})

function Actions({ view }: { view: PageView }) {
  const w = words[view.lang]
  return (
    <>
      <LinkButton href={view.href('/journal')}>{w.journal}</LinkButton>
      {seesBank(view) && <LinkButton href={view.href('/bank')}>{w.bank}</LinkButton>}
      {view.may(recordEntry) === 'yes' && (
        <LinkButton href={view.href('/books/new')} tone="primary" icon="plus">
          {w.recordButton}
        </LinkButton>
      )}
    </>
  )
}

/** Accounts at the bank are a later domain: known by its name and address alone. */
const seesBank = (view: PageView) => view.may('bank.accounts') === 'yes'

/** Ways to begin: with what moves today, with the balances of earlier books, or with the bank's statement. */
function Nothing({ view }: { view: PageView }) {
  const w = words[view.lang]
  const action = { href: view.href('/books/new'), label: w.recordButton }
  return (
    <Card>
      <Empty icon="books" title={w.emptyTitle} action={view.may(recordEntry) === 'yes' ? action : undefined}>
        {w.emptyText}
      </Empty>
      {view.may(recordOpeningBalances) === 'yes' && (
        <p class="max-w-none pb-6 text-center">
          <a href={view.href('/books/opening')} class="underline underline-offset-4">
            {w.openingButton}
          </a>
        </p>
      )}
      {seesBank(view) && (
        <p class="max-w-none pb-6 text-center">
          <a href={view.href('/bank')} class="underline underline-offset-4">
            {w.bankFirst}
          </a>
        </p>
      )}
    </Card>
  )
}

/** The currency most accounts are kept in, which is what people mean by "our money"; without any, the commonest unit. */
function mainUnit(view: PageView, tree: readonly Branch[]): string {
  const counts = new Map<string, number>()
  const visit = (branch: Branch) => {
    for (const unit of branch.own.keys()) counts.set(unit, (counts.get(unit) ?? 0) + 1)
    branch.below.forEach(visit)
  }
  tree.forEach(visit)
  const money = [...counts].filter(([unit]) => isMoney(unit))
  const [most] = (money.length > 0 ? money : [...counts]).sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))
  return most?.[0] ?? (view.lang === 'ko' ? 'KRW' : 'EUR')
}

const totalOf = (tree: readonly Branch[], root: string, unit: string) =>
  tree.find((branch) => branch.account === root)?.total.get(unit) ?? 0n

function AtAGlance({ view, tree, unit }: { view: PageView; tree: readonly Branch[]; unit: string }) {
  const w = words[view.lang]
  const say = (root: string) => money(view, asPeopleSay(`${root}:`, totalOf(tree, root, unit)), unit)
  return (
    <Card title={w.balance}>
      <Stats>
        <Stat label={w.have}>
          <Amount value={say('assets')} size="large" />
        </Stat>
        <Stat label={w.owe}>
          <Amount value={say('liabilities')} size="large" />
        </Stat>
      </Stats>
    </Card>
  )
}

const sum = (map: Map<string, bigint>) => [...map.values()].reduce((total, one) => total + one, 0n)

type YearProps = { view: PageView; year: string; moved: readonly Flowing[]; unit: string }

function ThisYear({ view, year, moved, unit }: YearProps) {
  const w = words[view.lang]
  const { income, expenses } = inAndOut(moved, unit)
  const rest = sum(income) - sum(expenses)
  return (
    <Card title={w.thisYear(year)}>
      <Stats>
        <Stat label={w.cameIn}>
          <Amount value={money(view, sum(income), unit)} />
        </Stat>
        <Stat label={w.wentOut}>
          <Amount value={money(view, sum(expenses), unit)} />
        </Stat>
        <Stat label={w.result}>
          <Amount value={money(view, rest, unit)} change={rest < 0n ? 'loss' : 'gain'} />
        </Stat>
      </Stats>
    </Card>
  )
}

/** From each income through our books to each expense: never in a circle. */
async function drawFlows(view: PageView, moved: readonly Flowing[], unit: string) {
  const w = words[view.lang]
  const { income, expenses } = inAndOut(moved, unit)
  const names = await namesOf(view, [...income.keys(), ...expenses.keys()])
  const name = (root: string, account: string) => `${root} · ${accountName(account, view.lang, names)}`
  const drawn: Flow[] = [
    ...[...income].map(([account, value]) => ({ from: name(w.cameIn, account), to: w.us, value })),
    ...[...expenses].map(([account, value]) => ({ from: w.us, to: name(w.wentOut, account), value })),
  ].filter((flow) => flow.value > 0n)
  if (drawn.length === 0) return null
  const chart = await sankeyChart({
    title: w.flowTitle,
    description: w.flowText(money(view, sum(income), unit), money(view, sum(expenses), unit)),
    format: (value) => money(view, BigInt(value), unit),
    heads: [w.from, w.to, w.amount],
    flows: merged(drawn),
  })
  return <Card>{chart}</Card>
}

/** Accounts of the same name become one stream. */
function merged(list: readonly Flow[]): Flow[] {
  const sums = new Map<string, Flow>()
  for (const flow of list) {
    const key = `${flow.from}\n${flow.to}`
    const value = BigInt(sums.get(key)?.value ?? 0n) + BigInt(flow.value)
    sums.set(key, { ...flow, value })
  }
  return [...sums.values()]
}

const isMoney = (unit: string) => unitOf(unit).kind === 'currency'

type CardsProps = { view: PageView; list: readonly Held[]; names: ReadonlyMap<string, string> }

/** Money first; hours, kilograms and whatever else is counted apart from it. */
function AccountCards({ view, list, names }: CardsProps) {
  const w = words[view.lang]
  const cards = [
    { title: w.accounts, tree: accountTree(list.filter((one) => isMoney(one.unit))) },
    { title: w.accountsOfOther, tree: accountTree(list.filter((one) => !isMoney(one.unit))) },
  ]
  return (
    <>
      {cards
        .filter((card) => card.tree.length > 0)
        .map(({ title, tree }) => (
          <Card title={title}>
            <Accounts view={view} tree={tree} names={names} />
          </Card>
        ))}
    </>
  )
}

type AccountsProps = { view: PageView; tree: readonly Branch[]; names: ReadonlyMap<string, string> }

/** The accounts as a tree; those of single people are folded away below it. */
function Accounts({ view, tree, names }: AccountsProps) {
  const w = words[view.lang]
  const rows = tree.flatMap(flatten)
  const isPersonal = (row: Branch) => agentsOf(row.account).length > 0
  const personal = rows.filter(isPersonal)
  return (
    <>
      <AccountTable view={view} rows={rows.filter((row) => !isPersonal(row))} names={names} />
      {personal.length > 0 && (
        <Disclosure summary={w.byPerson(personal.length)}>
          <AccountTable view={view} rows={personal} names={names} isFlat />
        </Disclosure>
      )}
    </>
  )
}

type TableProps = {
  view: PageView
  rows: readonly Branch[]
  names: ReadonlyMap<string, string>
  isFlat?: boolean
}

function AccountTable({ view, rows, names, isFlat }: TableProps) {
  const w = words[view.lang]
  const nameOf = (row: Branch) =>
    isFlat ? accountPath(row.account, view.lang, names) : accountName(row.account, view.lang, names)
  return (
    <Table
      caption={w.accounts}
      columns={[
        {
          head: w.account,
          cell: (row: Branch) => (
            <span
              style={isFlat ? undefined : `padding-inline-start:${row.depth * 1.25}rem`}
              class={row.depth === 0 ? 'font-bold' : ''}
            >
              {row.own.size > 0 && view.standing.member ? (
                <a href={accountHref(view, row.account)} class="underline-offset-4 hover:underline">
                  {nameOf(row)}
                </a>
              ) : (
                nameOf(row)
              )}
            </span>
          ),
        },
        { head: w.balance, figures: true, cell: (row: Branch) => <Totals view={view} row={row} /> },
      ]}
      rows={rows}
    />
  )
}

const flatten = (branch: Branch): Branch[] => [branch, ...branch.below.flatMap(flatten)]

/** Where an account holds amounts itself they open to their cause; a branch only shows its sum. */
function Totals({ view, row }: { view: PageView; row: Branch }) {
  const isLeaf = row.below.length === 0
  return (
    <>
      {[...row.total].map(([unit, balance], index) => (
        <>
          {index > 0 && <br />}
          {isLeaf ? (
            <Balance view={view} account={row.account} unit={unit} balance={balance} />
          ) : (
            <span class="text-soft">{money(view, asPeopleSay(`${row.account}:`, balance), unit)}</span>
          )}
        </>
      ))}
    </>
  )
}

function Downloads({ view }: { view: PageView }) {
  const w = words[view.lang]
  const opening = view.may(recordOpeningBalances) === 'yes'
  return (
    <div class="mt-6">
      <Disclosure summary={w.forTheCurious}>
        <div class="flex flex-wrap gap-2">
          {view.standing.member && (
            <>
              <LinkButton href={view.href('/books/export.hledger')} icon="download" download>
                {w.hledger}
              </LinkButton>
              <LinkButton href={view.href('/books/export.csv')} icon="download" download>
                {w.csv}
              </LinkButton>
            </>
          )}
          <LinkButton href={view.href('/books/balances.json')} icon="download" download>
            {w.json}
          </LinkButton>
          {opening && <LinkButton href={view.href('/books/opening')}>{w.openingButton}</LinkButton>}
        </div>
        <div class="mt-2">
          <AdviserForm view={view} />
        </div>
      </Disclosure>
    </div>
  )
}
