import type { Kysely } from 'kysely'
import type { Tables } from '../../kernel/database.ts'

/** Everyone who may vote on a decision, as frozen when it opened. Agent ids. */
export async function electorsOf(db: Kysely<Tables>, commonsId: string, decision: string): Promise<string[]> {
  const query = db.selectFrom('decisions_elector').select('agent')
  const rows = await query.where('commons_id', '=', commonsId).where('decision', '=', decision).execute()
  return rows.map((row) => row.agent)
}

/** Those of them who have not voted, while the vote is open; nobody afterwards. Agent ids. */
export async function yetToVote(db: Kysely<Tables>, commonsId: string, decision: string): Promise<string[]> {
  const rows = await db
    .selectFrom('decisions_elector as e')
    .innerJoin('decisions_decision as d', (join) =>
      join.onRef('d.commons_id', '=', 'e.commons_id').onRef('d.id', '=', 'e.decision'),
    )
    .select('e.agent')
    .where('e.commons_id', '=', commonsId)
    .where('e.decision', '=', decision)
    .where('d.state', '=', 'open')
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('decisions_ballot as b')
            .select('b.agent')
            .whereRef('b.commons_id', '=', 'e.commons_id')
            .whereRef('b.decision', '=', 'e.decision')
            .whereRef('b.agent', '=', 'e.agent'),
        ),
      ),
    )
    .execute()
  return rows.map((row) => row.agent)
}
