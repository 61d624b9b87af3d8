import { z } from 'zod'
import { hex } from '../../kernel/canonical.ts'
import { query, type View } from '../../kernel/capability.ts'
import { kernelFailure } from '../../kernel/failure.ts'
import { code } from '../../kernel/fields.ts'
import { readEntry } from '../../kernel/journal/entry.ts'
import { maySeeEntry } from '../../kernel/journal/publish.ts'
import { proveInclusion } from '../../kernel/journal/stored-tiles.ts'
import { tell } from '../../kernel/tell.ts'
import { registry } from '../charter/registry.ts'

const pageSize = 50
const sequence = () => z.int().nonnegative().max(Number.MAX_SAFE_INTEGER)

/** An entry as a sentence in the viewer's language. */
export const toldShape = z.object({
  seq: z.int(),
  at: z.string(),
  kind: z.string(),
  sentence: z.string(),
  /** The viewer may not read it; its place and seal are still shown. */
  hidden: z.boolean(),
})

/** What happened, newest first, as sentences; of one slice where asked. */
export const journal = query({
  input: z.strictObject({ slice: code().optional(), before: sequence().optional() }),
  output: z.object({
    entries: z.array(toldShape),
    next: z.int().nullable(),
    size: z.int(),
    /** The Merkle root over all entries, in hexadecimal. */
    root: z.string(),
  }),
  who: ['anyone'],
  async run(view, { slice, before }) {
    const rows = await bodies(view, slice, before)
    const page = rows.slice(0, pageSize)
    const told = await tell(registry(), view, page)
    const entries = told.map((one) => ({ ...one, at: one.at.toISOString() }))
    const next = rows.length > pageSize ? (entries.at(-1)?.seq ?? null) : null
    return { entries, next, ...(await headOf(view)) }
  },
})

async function bodies(view: View, slice?: string, before?: number): Promise<string[]> {
  let found = view.db.selectFrom('journal_entry').select('body').where('commons_id', '=', view.commons.id)
  // Kinds are `slice.thing_done`, and "/" follows "." in order.
  if (slice) found = found.where('kind', '>', `${slice}.`).where('kind', '<', `${slice}/`)
  if (before !== undefined) found = found.where('seq', '<', BigInt(before))
  const rows = await found
    .orderBy('seq', 'desc')
    .limit(pageSize + 1)
    .execute()
  return rows.map((row) => row.body)
}

async function headOf(view: View): Promise<{ size: number; root: string }> {
  const head = await view.db
    .selectFrom('journal_head')
    .select(['size', 'root'])
    .where('commons_id', '=', view.commons.id)
    .executeTakeFirst()
  return { size: Number(head?.size ?? 0n), root: head ? hex(head.root) : '' }
}

const posting = z.object({ from: z.string(), to: z.string(), unit: z.string(), amount: z.string() })

/** One entry whole where the viewer may read it, otherwise its leaf hash; with the proof that it stands in the log. */
export const entry = query({
  input: z.strictObject({ seq: sequence() }),
  output: z.object({
    told: toldShape,
    leaf: z.string(),
    size: z.int(),
    root: z.string(),
    /** Sibling hashes from the leaf up (RFC 6962), in hexadecimal. */
    proof: z.array(z.string()),
    /** Absent where hidden. */
    whole: z
      .object({
        /** The canonical bytes, as text. */
        body: z.string(),
        actor: z.string(),
        command: z.string(),
        clause: z.string().nullable(),
        charterVersion: z.int(),
        cause: z.int().nullable(),
        effectiveOn: z.string().nullable(),
        onBehalfBy: z.string().nullable(),
        /** The entry that took it back. */
        reversedBy: z.int().nullable(),
        postings: z.array(posting),
      })
      .optional(),
  }),
  who: ['anyone'],
  async run(view, { seq }) {
    const row = await view.db
      .selectFrom('journal_entry')
      .select(['leaf', 'body'])
      .where('commons_id', '=', view.commons.id)
      .where('seq', '=', BigInt(seq))
      .executeTakeFirst()
    if (!row) throw kernelFailure('not_found', { what: 'books.entry' })
    const head = await headOf(view)
    const proof = await proveInclusion(view.db, view.commons.id, seq, head.size)
    const [told] = await tell(registry(), view, [row.body])
    const seal = { leaf: hex(row.leaf), ...head, proof: proof.map(hex) }
    return { told: { ...told!, at: told!.at.toISOString() }, ...seal, whole: await wholeOf(view, row.body) }
  },
})

async function wholeOf(view: View, body: string) {
  const one = readEntry(body)
  if (!maySeeEntry(view, registry(), one)) return undefined
  const { actor, command, charterVersion } = one
  return {
    ...{ body, actor, command, charterVersion },
    clause: one.clause ?? null,
    cause: one.cause ?? null,
    effectiveOn: one.effectiveOn ?? null,
    onBehalfBy: one.onBehalf?.by ?? null,
    reversedBy: await reversalOf(view, one.seq),
    postings: one.postings.map((move) => ({ ...move, amount: move.amount.toString() })),
  }
}

async function reversalOf({ db, commons }: View, seq: number): Promise<number | null> {
  const row = await db
    .selectFrom('books_note as taken')
    .innerJoin('books_note as reversal', (join) =>
      join.onRef('reversal.commons_id', '=', 'taken.commons_id').onRef('reversal.reverses', '=', 'taken.id'),
    )
    .select('reversal.seq')
    .where('taken.commons_id', '=', commons.id)
    .where('taken.seq', '=', BigInt(seq))
    .executeTakeFirst()
  return row ? Number(row.seq) : null
}
