import type { Kysely } from 'kysely'
import type { Tables } from '../../kernel/database.ts'
import { accountingOf } from '../books/special.ts'
import { obligationsById } from '../obligations/find-open.ts'
import type { ObligationRow } from '../obligations/tables.ts'

/** What somebody wants to pay: whole obligations of theirs, or a part of one that is all ours. */
export interface Asked {
  unit: string
  total: bigint
  accounting: string
  parts: AskedPart[]
}

export interface AskedPart {
  row: ObligationRow
  amount: bigint
  /** What of it is somebody else's. */
  shares: { owed: string; payee: string; amount: bigint }[]
}

export const askedProblems = ['nothing_to_pay', 'mixed', 'more_than_owed', 'only_whole'] as const
export type AskedProblem = (typeof askedProblems)[number]

type At = { db: Kysely<Tables>; commons: { id: string } }

/** Reads what is to be paid, or says why it cannot be paid so. */
export async function askedOf(
  { db, commons }: At,
  payer: string,
  items: readonly { obligation: string; amount: bigint | null }[],
): Promise<Asked | AskedProblem> {
  const ids = items.map(({ obligation }) => obligation)
  const rows = new Map((await obligationsById(db, commons.id, ids)).map((row) => [row.id, row]))
  const shares = await sharesOf({ db, commons }, ids)
  const parts: AskedPart[] = []
  for (const { obligation, amount } of items) {
    const row = rows.get(obligation)
    const isTheirs = row?.agent === payer && row.direction === 'in' && row.state === 'open'
    if (!row || !isTheirs || parts.some((part) => part.row.id === obligation)) return 'nothing_to_pay'
    const rest = row.amount - row.settled
    const wanted = amount ?? rest
    if (wanted > rest) return 'more_than_owed'
    const mine = shares.get(obligation) ?? []
    if (mine.length > 0 && wanted !== row.amount) return 'only_whole'
    parts.push({ row, amount: wanted, shares: mine })
  }
  return askedIn(parts)
}

function askedIn(parts: AskedPart[]): Asked | AskedProblem {
  const [first] = parts
  if (!first) return 'nothing_to_pay'
  const [unit, accounting] = [first.row.unit, accountingOf(first.row.account)]
  if (parts.some(({ row }) => row.unit !== unit || accountingOf(row.account) !== accounting)) return 'mixed'
  return { unit, accounting, parts, total: parts.reduce((sum, { amount }) => sum + amount, 0n) }
}

async function sharesOf({ db, commons }: At, ids: readonly string[]) {
  const found = new Map<string, AskedPart['shares']>()
  if (ids.length === 0) return found
  const rows = await db
    .selectFrom('payments_share')
    .selectAll()
    .where('commons_id', '=', commons.id)
    .where('obligation', 'in', [...ids])
    .orderBy('owed')
    .execute()
  const owed = await obligationsById(
    db,
    commons.id,
    rows.map((row) => row.owed),
  )
  const open = new Map(owed.flatMap((one) => (one.state === 'open' ? [[one.id, one] as const] : [])))
  for (const { obligation, owed: id, amount } of rows) {
    const one = open.get(id)
    const rest = one ? one.amount - one.settled : 0n
    // What was paid to them already, or is owed no more, is ours by now.
    if (!one?.agent || rest === 0n) continue
    const part = { owed: id, payee: one.agent, amount: amount < rest ? amount : rest }
    found.set(obligation, [...(found.get(obligation) ?? []), part])
  }
  return found
}

/** Whose money is in it beside ours, each once. */
export const payeesIn = ({ parts }: Asked): string[] => [
  ...new Set(parts.flatMap(({ shares }) => shares.map(({ payee }) => payee))),
]
