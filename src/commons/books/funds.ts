import type { Context, View } from '../../kernel/capability.ts'
import { kernelFailure } from '../../kernel/failure.ts'
import type { Posting } from '../../kernel/journal/entry.ts'
import { localDay } from '../members/local-day.ts'
import { isResult } from './accounts.ts'
import { keepNote } from './note.ts'
import { storedBalances } from './query-balances.ts'
import { accountingOf, equityIn } from './special.ts'
import { closedResults } from './statements.ts'
import type { FundTable } from './tables.ts'

export const fundPlace = (code: string) => `equity:funds:${code}`

/** Where what is not bound to anything stands. */
export const unbound = 'equity:carried'

type Place = Pick<View, 'db'> & { commons: { id: string } }

/** One fund. Throws `kernel.not_found`. */
export async function fundAt({ db, commons }: Place, code: string): Promise<FundTable> {
  const row = await db
    .selectFrom('books_fund')
    .selectAll()
    .where('commons_id', '=', commons.id)
    .where('code', '=', code)
    .executeTakeFirst()
  if (!row) throw kernelFailure('not_found', { what: 'books.fund' })
  return row
}

const free = new Set([unbound, 'equity:opening', closedResults])

/** Own means that no reserve, fund or share holds: what was carried forward and brought along, and the result so far. */
export async function freeOf(ctx: Place, unit: string): Promise<bigint> {
  const all = await storedBalances(ctx, unit)
  const counted = all.filter(({ account }) => free.has(account) || isResult(account))
  return -counted.reduce((sum, { amount }) => sum + amount, 0n)
}

/** What a fund holds, of the general account first and then of special ones by their code. */
export async function heldIn(ctx: Place, fund: string, unit: string) {
  const all = await storedBalances(ctx, unit)
  return all
    .map(({ account, amount }) => ({ accounting: accountingOf(account), account, amount: -amount }))
    .filter(
      ({ account, accounting, amount }) => account === equityIn(accounting, `funds:${fund}`) && amount > 0n,
    )
    .sort((a, b) => (a.accounting < b.accounting ? -1 : 1))
}

/** Moves that take so much out of a fund, in each account no more than it holds there. */
export function drawnFrom(held: Awaited<ReturnType<typeof heldIn>>, unit: string, amount: bigint): Posting[] {
  let left = amount
  return held.flatMap(({ accounting, account, amount: most }) => {
    const part = left < most ? left : most
    left -= part
    return part > 0n ? [{ from: equityIn(accounting, 'carried'), to: account, unit, amount: part }] : []
  })
}

interface FundMove {
  text: string
  postings: readonly Posting[]
  enter(note: string, effectiveOn: string): number
}

/** Keeps the words of money that went into a fund or out of it today; answers its entry. */
export async function moveFund(ctx: Context, { text, postings, enter }: FundMove): Promise<{ seq: number }> {
  const today = await localDay(ctx.db, ctx.commons.id, ctx.now)
  const note = ctx.newId()
  const seq = enter(note, today)
  await keepNote(ctx, { id: note, seq, kind: 'fund', day: today, text, postings })
  return { seq }
}
