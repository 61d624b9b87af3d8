import type { Context } from '../../kernel/capability.ts'
import { type Author, authorIn, hashOf, type PageRow, sizeOf, updatePage } from './rows.ts'
import { isTrusted } from './trust.ts'

export interface NewText {
  text: string
  summary: string
  minor?: boolean
  /** The revision whose text this brings back. */
  restores?: number
  /** Who wrote it, where that is not who acts. */
  by?: Author
  /** Whoever acts has looked at it: it is another's. */
  isLookedAt?: boolean
}

/** What entries say of a text. */
export const sealed = (page: string, revision: number, text: string) => ({
  page,
  revision,
  text: hashOf(text),
  size: sizeOf(text),
})

/** Adds a revision to a page and makes it the newest; `seq` is the entry that says so. */
export async function addRevision(
  ctx: Context,
  page: Pick<PageRow, 'id' | 'revision' | 'size'>,
  { text, summary, minor = false, restores, by, isLookedAt = false }: NewText,
  seq: number,
): Promise<number> {
  const number = page.revision + 1
  const size = sizeOf(text)
  const looked = isLookedAt ? 'looked' : (await isTrusted(ctx)) ? 'trusted' : 'new'
  await ctx.db
    .insertInto('knowledge_revision')
    .values({
      ...{ commons_id: ctx.commons.id, page: page.id, number, text, hash: hashOf(text), summary },
      ...(by ?? authorIn(ctx)),
      ...{ size, grown: size - page.size, is_minor: minor, restores: restores ?? null },
      ...{ at: ctx.now, entry_seq: BigInt(seq), looked, undone_by: null, flagged_by: null },
      looked_by: isLookedAt ? (ctx.standing.agent ?? null) : null,
      looked_at: isLookedAt ? ctx.now : null,
    })
    .execute()
  await updatePage(ctx, page.id, { revision: number, size, changed_at: ctx.now })
  return number
}

/**
 * Marks what a revert took back. It counts as looked at only where whoever reverted needs no looking after:
 * otherwise a vandal could clear the list by reverting.
 */
export async function markUndone(
  ctx: Context,
  { page, after, until, by }: { page: string; after: number; until: number; by: number },
): Promise<void> {
  const undone = ctx.db
    .updateTable('knowledge_revision')
    .where('commons_id', '=', ctx.commons.id)
    .where('page', '=', page)
    .where('number', '>', after)
    .where('number', '<=', until)
  await undone.set({ undone_by: by }).execute()
  await standsAgain(ctx, page, after)
  if (!(await isTrusted(ctx))) return
  await undone
    .set({ looked: 'undone', looked_by: ctx.standing.agent ?? null, looked_at: ctx.now })
    .where('looked', 'in', ['new', 'flagged'])
    .execute()
}

/** What is brought back stands again, even if somebody had taken it back meanwhile. */
async function standsAgain({ db, commons }: Pick<Context, 'db' | 'commons'>, page: string, number: number) {
  await db
    .updateTable('knowledge_revision')
    .set({ undone_by: null })
    .where('commons_id', '=', commons.id)
    .where('page', '=', page)
    .where('number', '=', number)
    .execute()
}
