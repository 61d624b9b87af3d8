import type { Kysely } from 'kysely'
import type { Tables } from '../../kernel/database.ts'
import type { ItemRow, MeetingRow } from './tables.ts'

interface Place {
  db: Kysely<Tables>
  commons: { id: string }
}

/** One meeting of this commons, or undefined. */
export function findMeeting({ db, commons }: Place, id: string): Promise<MeetingRow | undefined> {
  const query = db.selectFrom('meetings_meeting').selectAll()
  return query.where('commons_id', '=', commons.id).where('id', '=', id).executeTakeFirst()
}

export async function updateMeeting(
  { db, commons }: Place,
  id: string,
  changes: Partial<Omit<MeetingRow, 'commons_id' | 'id'>>,
): Promise<void> {
  const update = db.updateTable('meetings_meeting').set(changes)
  await update.where('commons_id', '=', commons.id).where('id', '=', id).execute()
}

export async function nextNumber({ db, commons }: Place): Promise<number> {
  const last = await db
    .selectFrom('meetings_meeting')
    .select(({ fn }) => fn.max('number').as('number'))
    .where('commons_id', '=', commons.id)
    .executeTakeFirst()
  return (last?.number ?? 0) + 1
}

/** The agenda in its order. */
export function itemsOf({ db, commons }: Place, meeting: string): Promise<ItemRow[]> {
  const query = db.selectFrom('meetings_item').selectAll().where('commons_id', '=', commons.id)
  return query.where('meeting', '=', meeting).orderBy('n').execute()
}
