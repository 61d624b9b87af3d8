import type { Insertable } from 'kysely'
import type { Context } from '../../kernel/capability.ts'
import { findRevision, type RevisionRow } from './rows.ts'
import type { Looked, RevisionTable } from './tables.ts'

export const lookFailures = ['no_such_revision', 'already_looked'] as const

/** A revision nobody has looked at yet; `also` are further states in which one may be. */
export async function waitingRevision(
  ctx: Context<(typeof lookFailures)[number]>,
  page: string,
  number: number,
  ...also: Looked[]
): Promise<RevisionRow> {
  const row = await findRevision(ctx, page, number)
  if (!row) return ctx.fail('no_such_revision')
  return ['new', 'flagged', ...also].includes(row.looked) ? row : ctx.fail('already_looked')
}

export async function lookAt(
  { db, commons }: Pick<Context, 'db' | 'commons'>,
  page: string,
  number: number,
  change: Partial<Insertable<RevisionTable>>,
): Promise<void> {
  await db
    .updateTable('knowledge_revision')
    .set(change)
    .where('commons_id', '=', commons.id)
    .where('page', '=', page)
    .where('number', '=', number)
    .execute()
}
