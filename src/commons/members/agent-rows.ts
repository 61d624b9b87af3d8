import type { Kysely } from 'kysely'
import type { Tables } from '../../kernel/database.ts'
import { searchColumns } from './search-columns.ts'
import type { AgentTable } from './tables.ts'

type Db = Kysely<Tables>

/** The row of one agent of this commons. */
export async function findAgent(db: Db, commonsId: string, id: string): Promise<AgentTable | undefined> {
  return db
    .selectFrom('members_agent')
    .selectAll()
    .where('commons_id', '=', commonsId)
    .where('id', '=', id)
    .executeTakeFirst()
}

/** The row of whoever signs in as this person; a former member's too. */
export async function agentOfPerson(
  db: Db,
  commonsId: string,
  person: string,
): Promise<AgentTable | undefined> {
  return db
    .selectFrom('members_agent')
    .selectAll()
    .where('commons_id', '=', commonsId)
    .where('person_id', '=', person)
    .executeTakeFirst()
}

export type NewAgent = Pick<AgentTable, 'id' | 'state'> &
  Partial<Omit<AgentTable, 'commons_id' | 'sort_name' | 'search' | 'initials'>> & { created_at: Date }

/** A full row from what is known of somebody; all else is empty. */
export function agentRow(commonsId: string, agent: NewAgent): AgentTable {
  const empty = {
    person_id: null,
    name: null,
    number: null,
    email: null,
    phone: null,
    address: null,
    note: null,
    applied_on: null,
    joined_on: null,
    left_on: null,
    reason: null,
    erase_on: null,
  }
  const row = { ...empty, ...agent, commons_id: commonsId }
  return { ...row, ...searchColumns(row.name, row.number) }
}

export async function insertAgent(db: Db, commonsId: string, agent: NewAgent): Promise<void> {
  await db.insertInto('members_agent').values(agentRow(commonsId, agent)).execute()
}

/** Changes one row. A new name or number changes what searches find. */
export async function updateAgent(
  db: Db,
  row: AgentTable,
  change: Partial<Omit<AgentTable, 'commons_id' | 'id' | 'sort_name' | 'search' | 'initials'>>,
): Promise<void> {
  const { name, number } = { ...row, ...change }
  await db
    .updateTable('members_agent')
    .set({ ...change, ...searchColumns(name, number) })
    .where('commons_id', '=', row.commons_id)
    .where('id', '=', row.id)
    .execute()
}

/** Makes these the agent's types and no others. */
export async function setTypes(
  db: Db,
  commonsId: string,
  agent: string,
  types: readonly string[],
): Promise<void> {
  await db
    .deleteFrom('members_agent_type')
    .where('commons_id', '=', commonsId)
    .where('agent_id', '=', agent)
    .execute()
  if (types.length === 0) return
  const rows = [...new Set(types)].map((type) => ({ commons_id: commonsId, agent_id: agent, type }))
  await db.insertInto('members_agent_type').values(rows).execute()
}

/** In the order of their codes. */
export async function typesOf(db: Db, commonsId: string, agent: string): Promise<string[]> {
  const rows = await db
    .selectFrom('members_agent_type')
    .select('type')
    .where('commons_id', '=', commonsId)
    .where('agent_id', '=', agent)
    .orderBy('type')
    .execute()
  return rows.map((row) => row.type)
}
