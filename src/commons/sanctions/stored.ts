import type { Kysely } from 'kysely'
import type { Context } from '../../kernel/capability.ts'
import type { Tables } from '../../kernel/database.ts'
import type { CaseRow, StatementKind } from './tables.ts'

interface Place {
  db: Kysely<Tables>
  commons: { id: string }
}

export function findCase({ db, commons }: Place, id: string): Promise<CaseRow | undefined> {
  const query = db.selectFrom('sanctions_case').selectAll()
  return query.where('commons_id', '=', commons.id).where('id', '=', id).executeTakeFirst()
}

export async function updateCase(
  { db, commons }: Place,
  id: string,
  changes: Partial<Omit<CaseRow, 'commons_id' | 'id'>>,
): Promise<void> {
  const update = db.updateTable('sanctions_case').set(changes)
  await update.where('commons_id', '=', commons.id).where('id', '=', id).execute()
}

/** Keeps somebody's words in a row of their own, where they can be erased. */
export async function keepStatement(
  ctx: Context,
  case_id: string,
  agent: string,
  kind: StatementKind,
  body: string,
): Promise<void> {
  const row = { commons_id: ctx.commons.id, id: ctx.newId(), case_id, agent, kind, body, at: ctx.now }
  await ctx.db.insertInto('sanctions_statement').values(row).execute()
}

/** When something that lasts so many days from now ends. */
export const daysFrom = (now: Date, days: number) => new Date(now.getTime() + days * 86_400_000)
