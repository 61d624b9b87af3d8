import type { Context } from '../../kernel/capability.ts'
import type { Posting } from '../../kernel/journal/entry.ts'
import type { NoteKind } from './tables.ts'

export interface NewNote {
  id: string
  seq: number
  kind: NoteKind
  day: string
  text: string
  reverses?: string
  postings: readonly Posting[]
}

/** Keeps the words and lines of an entry of the cash book: what the journal must not hold, or a command must find. */
export async function keepNote(
  ctx: Context,
  { id, seq, kind, day, text, reverses, postings }: NewNote,
): Promise<void> {
  const commons_id = ctx.commons.id
  const about = { kind, on_day: day, text, reverses: reverses ?? null, recorded_at: ctx.now }
  await ctx.db
    .insertInto('books_note')
    .values({ commons_id, id, seq: BigInt(seq), ...about })
    .execute()
  const lines = postings.map(({ from, to, unit, amount }, n) => ({
    ...{ commons_id, note: id, n, unit, amount },
    from_account: from,
    to_account: to,
  }))
  await ctx.db.insertInto('books_line').values(lines).execute()
}

/** The note of an entry of the cash book, with its lines and whether it was taken back. */
export async function noteAt(ctx: Pick<Context, 'db'> & { commons: { id: string } }, seq: number) {
  const note = await ctx.db
    .selectFrom('books_note')
    .select(['id', 'kind'])
    .where('commons_id', '=', ctx.commons.id)
    .where('seq', '=', BigInt(seq))
    .executeTakeFirst()
  if (!note) return undefined
  const undone = await ctx.db
    .selectFrom('books_note')
    .select('id')
    .where('commons_id', '=', ctx.commons.id)
    .where('reverses', '=', note.id)
    .executeTakeFirst()
  const lines = await ctx.db
    .selectFrom('books_line')
    .selectAll()
    .where('commons_id', '=', ctx.commons.id)
    .where('note', '=', note.id)
    .orderBy('n')
    .execute()
  return { ...note, isReversed: undone !== undefined, lines }
}
