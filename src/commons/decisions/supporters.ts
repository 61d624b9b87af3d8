import type { Kysely } from 'kysely'
import type { Tables } from '../../kernel/database.ts'
import type { DecisionRow } from './tables.ts'

/** An idea can be seconded until its time is up, whether or not the clock already came. */
export const isGathering = (row: DecisionRow, now: Date): boolean =>
  row.state === 'idea' && row.opens_at !== null && now < row.opens_at

/** How many have seconded it so far. */
export async function supportersOf(db: Kysely<Tables>, { commons_id, id }: DecisionRow): Promise<number> {
  const { heads } = await db
    .selectFrom('decisions_support')
    .select(({ fn }) => fn.countAll<bigint>().as('heads'))
    .where('commons_id', '=', commons_id)
    .where('decision', '=', id)
    .executeTakeFirstOrThrow()
  return Number(heads)
}

/** Agent ids of those who seconded it. */
export async function supporterIds(
  db: Kysely<Tables>,
  commonsId: string,
  decision: string,
): Promise<string[]> {
  const query = db.selectFrom('decisions_support').select('agent')
  const rows = await query.where('commons_id', '=', commonsId).where('decision', '=', decision).execute()
  return rows.map((row) => row.agent)
}
