import { type Kysely, sql } from 'kysely'
import type { Tables } from '../../kernel/database.ts'
import type { CloseTable, LineTable, PlanTable, UseTable } from './tables.ts'

type Place = { db: Kysely<Tables>; commons: { id: string } }

export async function closeOf({ db, commons }: Place, year: number): Promise<CloseTable | undefined> {
  return db
    .selectFrom('years_close')
    .selectAll()
    .where('commons_id', '=', commons.id)
    .where('year', '=', year)
    .executeTakeFirst()
}

/** The closed years, latest first. */
export async function closesOf({ db, commons }: Place): Promise<CloseTable[]> {
  return db
    .selectFrom('years_close')
    .selectAll()
    .where('commons_id', '=', commons.id)
    .orderBy('year', 'desc')
    .limit(100)
    .execute()
}

/** Plan and budget in force for a year, and how many versions there were. */
export async function planOf(
  { db, commons }: Place,
  year: number,
): Promise<{ plan: PlanTable; lines: LineTable[] } | undefined> {
  const plan = await db
    .selectFrom('years_plan')
    .selectAll()
    .where('commons_id', '=', commons.id)
    .where('year', '=', year)
    .orderBy('version', 'desc')
    .limit(1)
    .executeTakeFirst()
  if (!plan) return undefined
  const lines = await db
    .selectFrom('years_line')
    .selectAll()
    .where('commons_id', '=', commons.id)
    .where('year', '=', year)
    .where('version', '=', plan.version)
    .orderBy('account')
    .execute()
  return { plan, lines }
}

/** What was brought from elsewhere about each member's use of the co-op in a year. */
export async function usesOf({ db, commons }: Place, year: number): Promise<Map<string, UseTable>> {
  const rows = await db
    .selectFrom('years_use')
    .selectAll()
    .where('commons_id', '=', commons.id)
    .where('year', '=', year)
    .execute()
  return new Map(rows.map((row) => [row.agent, row]))
}

/** The latest entry of these kinds about a year. */
export async function entryOfYear(
  { db, commons }: Place,
  year: number,
  ...kinds: ('budget_set' | 'surplus_appropriated' | 'loss_covered')[]
): Promise<number | null> {
  const found = await db
    .selectFrom('journal_entry')
    .select('seq')
    .where('commons_id', '=', commons.id)
    .where(
      'kind',
      'in',
      kinds.map((kind) => `years.${kind}`),
    )
    .where(sql<string>`body::json -> 'data' ->> 'year'`, '=', String(year))
    .orderBy('seq', 'desc')
    .limit(1)
    .executeTakeFirst()
  return found ? Number(found.seq) : null
}
