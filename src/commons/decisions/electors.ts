import { type Kysely, sql } from 'kysely'
import type { Tables } from '../../kernel/database.ts'
import { frozenProcedure } from './procedure.ts'
import { scopesOf } from './scope.ts'
import { findDecision } from './stored.ts'

/** Everyone who may vote on a decision, as frozen when it opened. Agent ids. */
export async function electorsOf(db: Kysely<Tables>, commonsId: string, decision: string): Promise<string[]> {
  const query = db.selectFrom('decisions_elector').select('agent')
  const rows = await query.where('commons_id', '=', commonsId).where('decision', '=', decision).execute()
  return rows.map((row) => row.agent)
}

/**
 * Those of them who have neither voted nor handed their vote to somebody, while the vote is open; nobody afterwards.
 * Agent ids.
 */
export async function yetToVote(db: Kysely<Tables>, commonsId: string, decision: string): Promise<string[]> {
  const row = await findDecision(db, commonsId, decision)
  if (row?.state !== 'open') return []
  const scopes = frozenProcedure(row.rules).delegation ? scopesOf(row) : []
  // The narrowest delegation holds; one to nobody takes a wider one back.
  const found = await sql<{ agent: string }>`
    select e.agent from decisions_elector e
    where e.commons_id = ${commonsId} and e.decision = ${decision} and not e.voted
      and (select d.delegate from decisions_delegation d
        where d.commons_id = e.commons_id and d.agent = e.agent and d.scope = any(${scopes}::text[])
        order by array_position(${scopes}::text[], d.scope) limit 1) is null`.execute(db)
  return found.rows.map(({ agent }) => agent)
}
