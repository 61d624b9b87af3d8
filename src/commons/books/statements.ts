import { type Kysely, sql } from 'kysely'
import type { Tables } from '../../kernel/database.ts'
import { isId } from '../../kernel/fields.ts'
import { asPeopleSay, type Balance, isResult, withoutAgents } from './accounts.ts'
import { storedBalances } from './query-balances.ts'
import { accountingOf, equityIn, isCrossing } from './special.ts'

/** Where the results of closed years were taken from, so that income and expenses can stand as they were booked. */
export const closedResults = 'result'

export interface Statements {
  /** What is owned, owed and own at the end of the last day, by account without the agents below it; "in − out". */
  balances: Balance[]
  /** Income and expenses of the days, likewise. */
  results: Balance[]
  /** Earned and not yet taken into a closed year: positive is a surplus. */
  openResult: bigint
  /** The same for the general account (`''`) and each special one by itself. */
  openParts: Record<string, bigint>
  /** Of these days: positive is a surplus. */
  result: bigint
}

export interface Asked {
  unit: string
  from: string
  until: string
  /** `''` the general account, `sp-care` a special one; undefined: all together. */
  accounting?: string
  /** How accounts are called, of those that take part; without the agents below them where nothing is said. */
  shownAs?: (accounts: readonly string[]) => (account: string) => string
}

/** Balance sheet and income statement of some days. Nothing takes effect after it was recorded. */
export async function statementsOf(db: Kysely<Tables>, commonsId: string, asked: Asked): Promise<Statements> {
  // One after the other: a command that asks has one connection.
  const now = await storedBalances({ db, commons: { id: commonsId } }, asked.unit)
  const { within, after } = await movedAround(db, commonsId, asked)
  const isAsked = ({ account }: Balance) =>
    asked.accounting === undefined || accountingOf(account) === asked.accounting
  const added = (rows: Balance[]) => summed(rows, asked.shownAs?.(rows.map(({ account }) => account)))
  const isShown = (one: Balance) =>
    isAsked(one) && !(asked.accounting === undefined && isCrossing(one.account))
  const held = [...now, ...after.map((one) => ({ ...one, amount: -one.amount }))].filter(isAsked)
  const atEnd = added(held.filter(isShown))
  const results = added(within.filter((one) => isResult(one.account) && isShown(one)))
  const open = held.filter(({ account }) => isResult(account) || isClosed(account))
  const openParts: Record<string, bigint> = {}
  for (const { account, amount } of open)
    openParts[accountingOf(account)] = (openParts[accountingOf(account)] ?? 0n) - amount
  return {
    balances: atEnd.filter((one) => !isResult(one.account) && !isClosed(one.account)),
    results,
    openResult: -total(open),
    openParts,
    result: -total(results),
  }
}

const isClosed = (account: string) => account === equityIn(accountingOf(account), closedResults)

export const total = (all: readonly Balance[]) => all.reduce((sum, { amount }) => sum + amount, 0n)

function summed(all: readonly Balance[], shownAs = withoutAgents): Balance[] {
  const sums = new Map<string, Balance>()
  for (const { account, unit, amount } of all) {
    const shown = shownAs(account)
    sums.set(shown, { account: shown, unit, amount: (sums.get(shown)?.amount ?? 0n) + amount })
  }
  return [...sums.values()]
    .filter(({ amount }) => amount !== 0n)
    .sort((a, b) => (a.account < b.account ? -1 : 1))
}

type Days = Pick<Asked, 'unit' | 'from' | 'until'>

/** What each account took in, less what went out of it, on some days. */
export async function movedIn(db: Kysely<Tables>, commonsId: string, days: Days): Promise<Balance[]> {
  return (await movedAround(db, commonsId, days)).within
}

/** The same, and what moved after these days: postings are read once for both, those of the same two accounts as one. */
async function movedAround(
  db: Kysely<Tables>,
  commonsId: string,
  { unit, from, until }: Days,
): Promise<{ within: Balance[]; after: Balance[] }> {
  const first = from < dayAfter(until) ? from : dayAfter(until)
  const found = await sql<Balance & { later: boolean }>`
    with moved as materialized (
      select from_account, to_account, day > ${until} as later, sum(amount) as amount from ledger_posting
      where commons_id = ${commonsId} and day >= ${first} and unit = ${unit}
        and (day between ${from} and ${until} or day > ${until})
      group by from_account, to_account, later
    )
    select account, ${unit}::text as unit, later, sum(amount)::numeric(38, 0) as amount from (
      select to_account as account, later, amount from moved
      union all select from_account, later, -amount from moved
    ) as sides group by account, later having sum(amount) <> 0`.execute(db)
  const rows = (wanted: boolean) =>
    found.rows.filter(({ later }) => later === wanted).map(({ later: _, ...one }) => one)
  return { within: rows(false), after: rows(true) }
}

const dayMs = 86_400_000

/** The calendar the database and we share ends with its last four-digit year. */
const lastDay = '9999-12-31'

export const firstDay = '0001-01-01'

/** The eve of a day. */
export const dayBefore = (day: string) =>
  day <= firstDay ? firstDay : new Date(Date.parse(`${day}T00:00:00Z`) - dayMs).toISOString().slice(0, 10)

const dayAfter = (day: string) =>
  day >= lastDay ? lastDay : new Date(Date.parse(`${day}T00:00:00Z`) + dayMs).toISOString().slice(0, 10)

/** What stood on the members' own accounts below a path at the end of a day, by agent, as people say it. */
export async function heldByAgent(
  db: Kysely<Tables>,
  commonsId: string,
  { path, unit, on }: { path: string; unit: string; on: string },
): Promise<Map<string, bigint>> {
  const now = await storedBalances({ db, commons: { id: commonsId } }, unit)
  const after = await movedIn(db, commonsId, { unit, from: dayAfter(on), until: lastDay })
  return perAgent([...now, ...after.map((one) => ({ ...one, amount: -one.amount }))], path)
}

/** What moved on the members' own accounts below a path on some days, by agent, as people say it. */
export async function movedByAgent(
  db: Kysely<Tables>,
  commonsId: string,
  { path, ...days }: { path: string; unit: string; from: string; until: string },
): Promise<Map<string, bigint>> {
  return perAgent(await movedIn(db, commonsId, days), path)
}

function perAgent(rows: readonly Balance[], path: string): Map<string, bigint> {
  const sums = new Map<string, bigint>()
  for (const { account, amount } of rows) {
    const agent = account.startsWith(`${path}:`) ? account.slice(path.length + 1) : ''
    if (isId(agent)) sums.set(agent, (sums.get(agent) ?? 0n) + asPeopleSay(account, amount))
  }
  return sums
}
