import { type Kysely, sql } from 'kysely'
import type { Tables } from '../../kernel/database.ts'
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
