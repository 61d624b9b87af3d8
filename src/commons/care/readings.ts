import { type Kysely, sql } from 'kysely'
import type { Context } from '../../kernel/capability.ts'
import type { Tables } from '../../kernel/database.ts'
import type { limitCrossed } from './entries.ts'
import type { IndicatorRow } from './tables.ts'

interface Reader {
  db: Kysely<Tables>
  commons: { id: string }
}

export type Side = 'good' | 'low' | 'high'

/** Where a value lies: in the good range, below it or above it. */
export function sideOf({ least, most }: Pick<IndicatorRow, 'least' | 'most'>, value: bigint): Side {
  if (least !== null && value < least) return 'low'
  return most !== null && value > most ? 'high' : 'good'
}

/** No such value can be measured: a mistake, whoever sends it. */
export function isOutOfReach(
  { lowest, highest }: Pick<IndicatorRow, 'lowest' | 'highest'>,
  value: bigint,
): boolean {
  return (lowest !== null && value < lowest) || (highest !== null && value > highest)
}

/** The latest reading of each of these indicators that has one. */
export async function latestOf(
  { db, commons }: Reader,
  indicators: readonly string[],
): Promise<Map<string, { at: Date; value: bigint }>> {
  if (indicators.length === 0) return new Map()
  const found = await sql<{ indicator: string; at: Date; value: bigint }>`
    select distinct on (indicator) indicator, at, value from care_reading
    where commons_id = ${commons.id} and indicator = any(${[...indicators]}::uuid[]) and not corrected
    order by indicator, at desc`.execute(db)
  return new Map(found.rows.map(({ indicator, at, value }) => [indicator, { at, value }]))
}

/** Where the latest reading of an indicator lies; nothing before the first. */
export async function stateOf(
  reader: Reader,
  indicator: Pick<IndicatorRow, 'id' | 'least' | 'most'>,
): Promise<{ side: Side; value: bigint } | undefined> {
  const latest = (await latestOf(reader, [indicator.id])).get(indicator.id)
  return latest && { side: sideOf(indicator, latest.value), value: latest.value }
}

/** Tells whoever the charter names where the latest reading has left the good range, once. */
export async function tellCrossing(
  ctx: Context<never, { limit_crossed: typeof limitCrossed }>,
  indicator: Pick<IndicatorRow, 'id' | 'resource' | 'least' | 'most'>,
  before: Side | undefined,
  cause: number,
): Promise<Side | undefined> {
  const after = await stateOf(ctx, indicator)
  if (!after || after.side === 'good' || after.side === before) return after?.side
  const about = { indicator: indicator.id, resource: indicator.resource }
  ctx.record('limit_crossed', { ...about, side: after.side, value: after.value }, { cause })
  return after.side
}

export interface Health {
  indicator: string
  /** `unknown`: nothing was measured yet. */
  state: Side | 'unknown'
  value: bigint | null
  at: Date | null
}

/** How these resources fare by their latest readings: what a rule that depends on their state asks. */
export async function healthState(
  reader: Reader,
  resources: readonly string[],
): Promise<Map<string, Health[]>> {
  const health = new Map<string, Health[]>(resources.map((one) => [one, []]))
  if (resources.length === 0) return health
  const rows = await reader.db
    .selectFrom('care_indicator')
    .selectAll()
    .where('commons_id', '=', reader.commons.id)
    .where('resource', 'in', [...new Set(resources)])
    .where('ended_at', 'is', null)
    .orderBy('made_at')
    .orderBy('id')
    .execute()
  const latest = await latestOf(
    reader,
    rows.map(({ id }) => id),
  )
  for (const row of rows) {
    const known = latest.get(row.id)
    const state = known ? sideOf(row, known.value) : ('unknown' as const)
    health.get(row.resource)!.push({
      ...{ indicator: row.id, state, value: known?.value ?? null, at: known?.at ?? null },
    })
  }
  return health
}
