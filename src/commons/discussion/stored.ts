import { type Kysely, type Selectable, sql } from 'kysely'
import type { Tables } from '../../kernel/database.ts'
import type { CommentTable } from './tables.ts'

interface Place {
  db: Kysely<Tables>
  commons: { id: string }
}

export type CommentRow = Selectable<CommentTable>

export function findComment({ db, commons }: Place, id: string): Promise<CommentRow | undefined> {
  const query = db.selectFrom('discussion_comment').selectAll().where('commons_id', '=', commons.id)
  return query.where('id', '=', id).executeTakeFirst()
}

type Changes = Partial<Pick<CommentRow, 'body' | 'edited_at' | 'hidden_because'>>

export async function updateComment({ db, commons }: Place, id: string, changes: Changes): Promise<void> {
  const update = db.updateTable('discussion_comment').set(changes)
  await update.where('commons_id', '=', commons.id).where('id', '=', id).execute()
}

export async function changeCount({ db, commons }: Place, about: string, by: number): Promise<void> {
  const update = db.updateTable('discussion_thread').set({ comments: sql`comments + ${by}` })
  await update.where('commons_id', '=', commons.id).where('about', '=', about).execute()
}
