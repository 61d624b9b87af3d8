import type { Context, View } from '../../kernel/capability.ts'
import { kernelFailure } from '../../kernel/failure.ts'
import type { Posting } from '../../kernel/journal/entry.ts'
import { localDay } from '../members/local-day.ts'
import { isResult } from './accounts.ts'
import { keepNote } from './note.ts'
import { storedBalances } from './query-balances.ts'
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
