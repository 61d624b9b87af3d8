import { type Kysely, sql } from 'kysely'
import type { Tables } from '../../kernel/database.ts'
import type { Procedure } from '../charter/procedure.ts'
import { fitting } from '../members/electorate.ts'
import type { DecisionRow } from './tables.ts'

interface Freezing {
  procedure: Procedure
  /** By which votes are weighed; somebody of several counts as the first. */
  types: readonly string[]
  now: Date
}

/**
 * Writes down who may vote, each with the type their vote is weighed by, and answers how many there are of each.
 * One statement however many they are: an electorate of tens of thousands must not hold the commons for long.
 */
export async function freezeElectorate(
  db: Kysely<Tables>,
  row: Pick<DecisionRow, 'commons_id' | 'id' | 'input'>,
  { procedure, types, now }: Freezing,
): Promise<Record<string, number>> {
  const { rows } = await sql<{ type: string; heads: number }>`
    with added as (
      insert into decisions_elector (commons_id, decision, agent, type)
      select ${row.commons_id}::uuid, ${row.id}::uuid, f.id, coalesce((${types}::text[])[placed.place], '')
      from (${who(row, procedure, now)}) f left join (${placed(row.commons_id, types)}) placed on placed.agent_id = f.id
      -- Rows in the order of their key are what its index takes fastest.
      order by f.id
      returning type)
    select type, count(*)::int as heads from added group by type order by type`.execute(db)
  return Object.fromEntries(rows.map(({ type, heads }) => [type, heads]))
}

/** The first of `types`, counted from one, that each agent has. */
function placed(commonsId: string, types: readonly string[]) {
  return sql`
    select agent_id, min(array_position(${types}::text[], type)) as place from members_agent_type
    where commons_id = ${commonsId} and type = any(${types}::text[]) group by agent_id`
}

type Matter = Pick<DecisionRow, 'commons_id' | 'input'>

/** The electorate the procedure names; with `self` also those the matter names, who vote on it themselves. */
function who({ commons_id, input }: Matter, { electorate }: Procedure, now: Date) {
  const members = fitting(commons_id, electorate, now)
  if (!electorate.includes('self')) return members
  const named = input.match(uuids) ?? []
  return sql`(${members}) union select id from members_agent
    where commons_id = ${commons_id} and state = 'member' and id = any(${named}::uuid[])`
}

const uuids = /(?<![0-9a-f])[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}(?![0-9a-f])/g
