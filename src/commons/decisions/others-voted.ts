import type { Kysely } from 'kysely'
import type { Tables } from '../../kernel/database.ts'
import type { DecisionRow } from './tables.ts'

/** Whether anyone but the proposer has voted, without telling who. */
export async function othersVoted(db: Kysely<Tables>, row: DecisionRow): Promise<boolean> {
  if (row.cast_ballots === 0) return false
  const proposer = await db
    .selectFrom('decisions_elector')
    .select('voted')
    .where('commons_id', '=', row.commons_id)
    .where('decision', '=', row.id)
    .where('agent', '=', row.proposer)
    .executeTakeFirst()
  return row.cast_ballots > (proposer?.voted ? 1 : 0)
}
