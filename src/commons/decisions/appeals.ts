import type { Kysely, Selectable } from 'kysely'
import type { Tables } from '../../kernel/database.ts'
import { findDecision } from './stored.ts'
import type { AppealTable, DecisionRow } from './tables.ts'

export type AppealRow = Selectable<AppealTable>

/** An appeal with the decision it is against, or undefined. */
export async function findAppeal(
  db: Kysely<Tables>,
  commonsId: string,
  id: string,
): Promise<{ appeal: AppealRow; row: DecisionRow } | undefined> {
  const appeal = await db
    .selectFrom('decisions_appeal')
    .selectAll()
    .where('commons_id', '=', commonsId)
    .where('id', '=', id)
    .executeTakeFirst()
  const row = appeal && (await findDecision(db, commonsId, appeal.decision))
  return appeal && row && { appeal, row }
}

type Ruling = Pick<AppealRow, 'ruling' | 'reasons' | 'ruled_by' | 'ruled_at'>

export async function keepRuling(
  db: Kysely<Tables>,
  { commons_id, id }: AppealRow,
  ruling: Ruling,
): Promise<void> {
  const update = db.updateTable('decisions_appeal').set(ruling)
  await update.where('commons_id', '=', commons_id).where('id', '=', id).execute()
}

/** Whether an appeal against it is still to be ruled on. */
export async function isAppealed(db: Kysely<Tables>, { commons_id, id }: DecisionRow): Promise<boolean> {
  const open = await db
    .selectFrom('decisions_appeal')
    .select('id')
    .where('commons_id', '=', commons_id)
    .where('decision', '=', id)
    .where('ruling', 'is', null)
    .limit(1)
    .executeTakeFirst()
  return open !== undefined
}
