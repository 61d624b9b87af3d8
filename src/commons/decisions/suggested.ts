import type { Kysely, Selectable, Updateable } from 'kysely'
import type { Tables } from '../../kernel/database.ts'
import { findDecision } from './stored.ts'
import type { AmendmentTable, DecisionRow } from './tables.ts'

export type AmendmentRow = Selectable<AmendmentTable>

/** A suggested amendment with the decision it is about, or undefined. */
export async function findAmendment(
  db: Kysely<Tables>,
  commonsId: string,
  id: string,
): Promise<{ amendment: AmendmentRow; row: DecisionRow } | undefined> {
  const amendment = await db
    .selectFrom('decisions_amendment')
    .selectAll()
    .where('commons_id', '=', commonsId)
    .where('id', '=', id)
    .executeTakeFirst()
  const row = amendment && (await findDecision(db, commonsId, amendment.decision))
  return amendment && row && { amendment, row }
}

export async function updateAmendment(
  db: Kysely<Tables>,
  { commons_id, id }: AmendmentRow,
  changes: Updateable<AmendmentTable>,
): Promise<void> {
  const update = db.updateTable('decisions_amendment').set(changes)
  await update.where('commons_id', '=', commons_id).where('id', '=', id).execute()
}
