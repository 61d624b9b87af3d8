import { type Kysely, sql } from 'kysely'
import type { Tables } from '../../kernel/database.ts'
import './tables.ts'

interface Reader {
  db: Kysely<Tables>
  commons: { id: string }
}

/**
 * What a key comes to for each of these members on a day: land served, cows wintered, shares held. Whoever has no
 * figure is absent. In the smallest step of the key (`care.figures` of the charter).
 */
export async function figuresOn(
  { db, commons }: Reader,
  { key, on, agents }: { key: string; on: string; agents: readonly string[] },
): Promise<Map<string, bigint>> {
  if (agents.length === 0) return new Map()
  const found = await sql<{ agent: string; amount: bigint }>`
    select distinct on (agent) agent, amount from care_figure
    where commons_id = ${commons.id} and key = ${key} and from_on <= ${on}::date
      and agent = any(${[...agents]}::uuid[])
    order by agent, from_on desc`.execute(db)
  return new Map(found.rows.map((row) => [row.agent, row.amount]))
}
