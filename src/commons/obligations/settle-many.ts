import { sql } from 'kysely'
import type { Context } from '../../kernel/capability.ts'
import type { Posting } from '../../kernel/journal/entry.ts'
import type { NewSettlement } from './settling.ts'
import { refuse } from './stored.ts'
import type { ObligationRow } from './tables.ts'

/** Payments that one entry records together, such as one bank transfer for three months. */
export interface SettledTogether<T> {
  /** Whatever the caller needs to record the entry. */
  about: T
  parts: readonly NewSettlement[]
}

export interface ManySettled<T> {
  about: T
  seq: number
  settlements: string[]
}

/**
 * `settle` for thousands at once: three statements, however many. `enter` records the entry of each group with its
 * postings and answers its number. Throws what `settle` throws, and then nothing of it is kept.
 */
export async function settleMany<T>(
  ctx: Context,
  groups: readonly SettledTogether<T>[],
  enter: (about: T, postings: Posting[]) => number,
): Promise<ManySettled<T>[]> {
  if (groups.length === 0) return []
  const owed = await lockedOpen(ctx, [
    ...new Set(groups.flatMap(({ parts }) => parts.map((one) => one.obligation))),
  ])
  const rows: SettlementValues[] = []
  const done = groups.map(({ about, parts }) => {
    const postings = parts.map((part) => count(owed, part))
    const seq = enter(about, postings)
    const settlements = parts.map((part) => {
      const id = ctx.newId()
      rows.push({ ...part, id, seq })
      return id
    })
    return { about, seq, settlements }
  })
  await insertSettlements(ctx, rows)
  await keepCounts(ctx, [...owed.values()])
  return done
}

type SettlementValues = NewSettlement & { id: string; seq: number }

async function lockedOpen(ctx: Context, ids: readonly string[]): Promise<Map<string, ObligationRow>> {
  const rows = await ctx.db
    .selectFrom('obligations_obligation')
    .selectAll()
    .where('commons_id', '=', ctx.commons.id)
    .where(sql<boolean>`id = any(${ids}::uuid[])`)
    .execute()
  if (rows.length !== ids.length) refuse('not_open')
  return new Map(rows.map((row) => [row.id, { ...row }]))
}

/** Counts one part and answers its posting: in `account → place`, out the other way round. */
function count(owed: Map<string, ObligationRow>, { obligation, amount, place }: NewSettlement): Posting {
  const one = owed.get(obligation)!
  if (one.state !== 'open') refuse('not_open')
  const rest = one.amount - one.settled
  if (amount > rest) refuse('more_than_owed', { rest, unit: one.unit })
  one.settled += amount
  if (one.settled === one.amount) one.state = 'settled'
  const [from, to] = one.direction === 'in' ? [one.account, place] : [place, one.account]
  return { from, to, unit: one.unit, amount }
}

async function insertSettlements(ctx: Context, rows: readonly SettlementValues[]): Promise<void> {
  const column = <T>(value: (row: SettlementValues) => T) => rows.map(value)
  await sql`
    insert into obligations_settlement
      (commons_id, id, obligation, way, amount, on_day, place, line, seq, reason, recorded_at)
    select ${ctx.commons.id}::uuid, t.id, t.obligation, t.way, t.amount, t.day, t.place, t.line, t.seq, t.reason,
      ${ctx.now}::timestamptz
    from unnest(${column((row) => row.id)}::uuid[], ${column((row) => row.obligation)}::uuid[],
      ${column((row) => row.way ?? 'paid')}::text[], ${column((row) => `${row.amount}`)}::numeric[],
      ${column((row) => row.on)}::date[], ${column((row) => row.place)}::text[],
      ${column((row) => row.line ?? null)}::text[], ${column((row) => row.seq)}::bigint[],
      ${column((row) => row.reason ?? null)}::text[]
    ) as t (id, obligation, way, amount, day, place, line, seq, reason)`.execute(ctx.db)
}

async function keepCounts(ctx: Context, owed: readonly ObligationRow[]): Promise<void> {
  await sql`
    update obligations_obligation o set settled = t.settled, state = t.state
    from unnest(${owed.map(({ id }) => id)}::uuid[], ${owed.map(({ settled }) => `${settled}`)}::numeric[],
      ${owed.map(({ state }) => state)}::text[]) as t (id, settled, state)
    where o.commons_id = ${ctx.commons.id} and o.id = t.id`.execute(ctx.db)
  for (const { id, state, follow_command, follow_input } of owed) {
    if (state !== 'settled' || follow_command === null) continue
    const key = `obligations.follow:${id}`
    await ctx.schedule(ctx.now, follow_command, JSON.parse(follow_input ?? 'null'), key)
  }
}
