import type { Kysely } from 'kysely'
import type { Tables } from '../../kernel/database.ts'
import type { Counts } from './methods/method.ts'
import type { DecisionRow } from './tables.ts'

/** One decision of this commons, or undefined. */
export function findDecision(
  db: Kysely<Tables>,
  commonsId: string,
  id: string,
): Promise<DecisionRow | undefined> {
  const query = db.selectFrom('decisions_decision').selectAll()
  return query.where('commons_id', '=', commonsId).where('id', '=', id).executeTakeFirst()
}

type Changes = Partial<Omit<DecisionRow, 'commons_id' | 'id'>>

export async function updateDecision(
  db: Kysely<Tables>,
  { commons_id, id }: DecisionRow,
  changes: Changes,
): Promise<void> {
  const update = db.updateTable('decisions_decision').set(changes)
  await update.where('commons_id', '=', commons_id).where('id', '=', id).execute()
}

export function countsOf({ electors, yes, no, abstain }: DecisionRow): Counts {
  return { eligible: electors, yes, no, abstain }
}

export const closeKey = (decision: string) => `close:${decision}`
export const remindKey = (decision: string) => `remind:${decision}`
