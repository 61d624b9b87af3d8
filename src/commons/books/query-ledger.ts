import { sql } from 'kysely'
import { z } from 'zod'
import { query, type View } from '../../kernel/capability.ts'
import { amount } from '../../kernel/fields.ts'
import type { LedgerEntry } from './exports.ts'
import { accountFor } from './visible-to.ts'

const pageSize = 1000

/** All postings entry by entry, oldest first, 1,000 entries at a time: what the exports are made of. */
export const ledger = query({
  input: z.strictObject({ after: z.int().nonnegative().max(Number.MAX_SAFE_INTEGER).optional() }),
  output: z.object({
    entries: z.array(
      z.object({
        seq: z.int(),
        day: z.string(),
        kind: z.string(),
        postings: z.array(z.object({ from: z.string(), to: z.string(), unit: z.string(), amount: amount() })),
      }),
    ),
    next: z.int().nullable(),
  }),
  who: ['member'],
  async run(view, { after = -1 }) {
    const heads = await posted(view, after)
    const page = heads.slice(0, pageSize)
    const [first, last] = [page[0], page.at(-1)]
    if (!first || !last) return { entries: [], next: null }
    const moves = await view.db
      .selectFrom('ledger_posting')
      .selectAll()
      .where('commons_id', '=', view.commons.id)
      .where('seq', '>=', first.seq)
      .where('seq', '<=', last.seq)
      .orderBy('seq')
      .orderBy('n')
      .execute()
    const shownAs = accountFor(view)
    const bySeq = Map.groupBy(moves, (move) => move.seq)
    const entries = page.map(({ seq, day, kind }) => ({
      seq: Number(seq),
      day,
      kind,
      postings: (bySeq.get(seq) ?? []).map(({ from_account, to_account, unit, amount }) => ({
        ...{ from: shownAs(from_account), to: shownAs(to_account), unit, amount },
      })),
    }))
    return { entries, next: heads.length > pageSize ? Number(last.seq) : null }
  },
})

/** Entries that moved something, with the day they took effect. */
async function posted(view: View, after: number) {
  const found = await sql<{ seq: bigint; day: string; kind: string }>`
    select p.seq, p.day, e.kind from ledger_posting p
    join journal_entry e on e.commons_id = p.commons_id and e.seq = p.seq
    where p.commons_id = ${view.commons.id} and p.n = 0 and p.seq > ${BigInt(after)}
    order by p.seq limit ${pageSize + 1}`.execute(view.db)
  return found.rows
}

/** The whole ledger, one page in memory at a time. `ask` puts the query as the viewer. */
export async function* allEntries(
  ask: (input: { after?: number }) => Promise<{ entries: LedgerEntry[]; next: number | null }>,
): AsyncGenerator<LedgerEntry> {
  for (let after: number | undefined; ; ) {
    const { entries, next } = await ask({ after })
    yield* entries
    if (next === null) return
    after = next
  }
}
