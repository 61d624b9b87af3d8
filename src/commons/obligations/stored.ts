import type { Kysely } from 'kysely'
import type { Context } from '../../kernel/capability.ts'
import type { Tables } from '../../kernel/database.ts'
import { Failure, kernelFailure } from '../../kernel/failure.ts'
import type { Direction, ObligationRow, SettlementRow } from './tables.ts'

/** What may go wrong with an obligation; thrown with this slice's code whichever command calls, which declares nothing. */
export const failures = ['more_than_owed', 'not_open', 'taken_back_already', 'cancelled_since'] as const

export function refuse(code: (typeof failures)[number], values = {}): never {
  throw new Failure(`obligations.${code}`, values)
}

/** One obligation. Throws `kernel.not_found`. */
export async function obligationAt(ctx: Context, id: string): Promise<ObligationRow> {
  const row = await ctx.db
    .selectFrom('obligations_obligation')
    .selectAll()
    .where('commons_id', '=', ctx.commons.id)
    .where('id', '=', id)
    .executeTakeFirst()
  if (!row) throw kernelFailure('not_found', { what: 'obligations.obligation' })
  return row
}

/** One settlement. Throws `kernel.not_found`. */
export async function settlementAt(ctx: Context, id: string): Promise<SettlementRow> {
  const row = await ctx.db
    .selectFrom('obligations_settlement')
    .selectAll()
    .where('commons_id', '=', ctx.commons.id)
    .where('id', '=', id)
    .executeTakeFirst()
  if (!row) throw kernelFailure('not_found', { what: 'obligations.settlement' })
  return row
}

/** Obligations that are open, soonest due first: for matching and reminding. Bounded by `limit`. */
export async function openObligations(
  db: Kysely<Tables>,
  commonsId: string,
  wanted: { direction?: Direction; agent?: string; purpose?: string; limit?: number } = {},
): Promise<ObligationRow[]> {
  let found = db
    .selectFrom('obligations_obligation')
    .selectAll()
    .where('commons_id', '=', commonsId)
    .where('state', '=', 'open')
  if (wanted.direction) found = found.where('direction', '=', wanted.direction)
  if (wanted.agent) found = found.where('agent', '=', wanted.agent)
  if (wanted.purpose) found = found.where('purpose', '=', wanted.purpose)
  return found
    .orderBy('due_on')
    .orderBy('id')
    .limit(wanted.limit ?? 100_000)
    .execute()
}

/** The obligations that came from things of a slice, whatever became of them: `source` and the things' ids. */
export async function obligationsOf(
  db: Kysely<Tables>,
  commonsId: string,
  source: string,
  ids: readonly string[],
): Promise<ObligationRow[]> {
  if (ids.length === 0) return []
  return db
    .selectFrom('obligations_obligation')
    .selectAll()
    .where('commons_id', '=', commonsId)
    .where('source', '=', source)
    .where('source_id', 'in', [...ids])
    .orderBy('id')
    .execute()
}

/** How much of each was settled so far. */
export async function settledOf(
  db: Kysely<Tables>,
  commonsId: string,
  obligations: readonly string[],
): Promise<Map<string, bigint>> {
  if (obligations.length === 0) return new Map()
  const rows = await db
    .selectFrom('obligations_obligation')
    .select(['id', 'settled'])
    .where('commons_id', '=', commonsId)
    .where('id', 'in', [...obligations])
    .execute()
  return new Map(rows.map(({ id, settled }) => [id, settled]))
}

/** What settled these obligations, oldest first, taken-back ones among them. */
export async function settlementsOf(
  db: Kysely<Tables>,
  commonsId: string,
  obligations: readonly string[],
): Promise<SettlementRow[]> {
  if (obligations.length === 0) return []
  return db
    .selectFrom('obligations_settlement')
    .selectAll()
    .where('commons_id', '=', commonsId)
    .where('obligation', 'in', [...obligations])
    .orderBy('on_day')
    .orderBy('seq')
    .orderBy('id')
    .execute()
}
