import { createHash } from 'node:crypto'
import type { Insertable, Selectable } from 'kysely'
import { searchColumns } from '../../commons/members/search-columns.ts'
import type { Context } from '../../kernel/capability.ts'
import type { Hands } from './holds.ts'
import type { ActTable, AuthorKind, PageTable, RevisionTable, SuggestionTable } from './tables.ts'

type Reach = Pick<Hands, 'db' | 'commons'>
export type PageRow = Selectable<PageTable>
export type RevisionRow = Selectable<RevisionTable>
export type SuggestionRow = Selectable<SuggestionTable>

export function findPage({ db, commons }: Reach, id: string): Promise<PageRow | undefined> {
  const pages = db.selectFrom('knowledge_page').selectAll().where('commons_id', '=', commons.id)
  return pages.where('id', '=', id).executeTakeFirst()
}

export function findRevision(
  { db, commons }: Reach,
  page: string,
  number: number,
): Promise<RevisionRow | undefined> {
  return db
    .selectFrom('knowledge_revision')
    .selectAll()
    .where('commons_id', '=', commons.id)
    .where('page', '=', page)
    .where('number', '=', number)
    .executeTakeFirst()
}

/** The text a page has now; it always has one. */
export async function newestText(reach: Reach, page: Pick<PageRow, 'id' | 'revision'>): Promise<RevisionRow> {
  return (await findRevision(reach, page.id, page.revision))!
}

export function findSuggestion({ db, commons }: Reach, id: string): Promise<SuggestionRow | undefined> {
  const all = db.selectFrom('knowledge_suggestion').selectAll().where('commons_id', '=', commons.id)
  return all.where('id', '=', id).executeTakeFirst()
}

export async function updatePage(
  { db, commons }: Reach,
  id: string,
  change: Partial<Insertable<PageTable>>,
): Promise<void> {
  await db
    .updateTable('knowledge_page')
    .set(change)
    .where('commons_id', '=', commons.id)
    .where('id', '=', id)
    .execute()
}

/** What a title is compared, sorted and searched by. */
export function titleColumns(title: string) {
  const { sort_name, search, initials } = searchColumns(title, null)
  return { title, title_key: sort_name, search, initials }
}

/** The page that has or once had a title, case and gaps aside. */
export async function pageTitled(
  { db, commons }: Reach,
  title: string,
): Promise<{ id: string; is_deleted: boolean } | undefined> {
  const { title_key } = titleColumns(title)
  const now = db
    .selectFrom('knowledge_page')
    .select(['id', 'is_deleted'])
    .where('commons_id', '=', commons.id)
    .where('title_key', '=', title_key)
  const before = db
    .selectFrom('knowledge_former_title as f')
    .innerJoin('knowledge_page as p', (join) =>
      join.onRef('p.commons_id', '=', 'f.commons_id').onRef('p.id', '=', 'f.page'),
    )
    .select(['p.id', 'p.is_deleted'])
    .where('f.commons_id', '=', commons.id)
    .where('f.title_key', '=', title_key)
  return (await now.executeTakeFirst()) ?? (await before.executeTakeFirst())
}

/** SHA-256 of a text's UTF-8 bytes: what the journal knows of it. */
export const hashOf = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex')

/** In characters as people count them. */
export const sizeOf = (text: string): number => [...text].length

export interface Author {
  author: string | null
  author_kind: AuthorKind
}

/** Who writes, as a row keeps it. */
export function authorIn({ actor, standing }: Pick<Context, 'actor' | 'standing'>): Author {
  if (standing.agent) return { author: standing.agent, author_kind: 'agent' }
  const kinds = { person: 'guest', anyone: 'guest', decision: 'decision' } as const
  return { author: null, author_kind: kinds[actor.kind as keyof typeof kinds] ?? 'other' }
}

/** Notes what was done to a page and why. */
export async function noteAct(
  ctx: Context,
  act: Pick<Insertable<ActTable>, 'page' | 'kind' | 'reason'> & Partial<Insertable<ActTable>>,
  seq: number,
): Promise<void> {
  const empty = { degree: null, until_at: null, title: null }
  const own = { commons_id: ctx.commons.id, id: ctx.newId(), agent: ctx.standing.agent ?? null, at: ctx.now }
  await ctx.db
    .insertInto('knowledge_act')
    .values({ ...empty, ...act, ...own, entry_seq: BigInt(seq) })
    .execute()
}
