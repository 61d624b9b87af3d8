import { type Kysely, sql } from 'kysely'
import type { Tables } from '../../kernel/database.ts'
import { searchColumns } from './search-columns.ts'

/** Somebody on the roll, whatever their state, and what they are called. */
export interface NamedAgent {
  agent: string
  name: string
  number: string | null
}

/**
 * Everybody on the roll who is called one of these, however spaces and capitals are set; `_` in a pattern stands for a
 * letter that is not shown (`김_수`). For finding out whose a payment is.
 */
export async function agentsByNames(
  db: Kysely<Tables>,
  commonsId: string,
  { names, patterns = [] }: { names: readonly string[]; patterns?: readonly string[] },
): Promise<NamedAgent[]> {
  const keys = [...new Set(names.map((name) => searchColumns(name, null).sort_name))]
  const found = await sql<NamedAgent>`
    select id as agent, name, number from members_agent
    where commons_id = ${commonsId} and name is not null and sort_name = any(${keys}::text[])
    union
    (select id, name, number from members_agent
    where commons_id = ${commonsId} and name is not null and ${patterns.length > 0}
      and sort_name like any(${patterns}::text[]) limit 1000)`.execute(db)
  return found.rows
}
