import { z } from 'zod'
import { settledOf } from '../../commons/obligations/stored.ts'
import { nobody } from '../../kernel/authority.ts'
import { query } from '../../kernel/capability.ts'
import { amount, instant, unitCode } from '../../kernel/fields.ts'
import { ruleOf } from './query-distributions.ts'

/** What the viewer got so far, newest first, and what of it was paid. */
export const myShares = query({
  input: z.strictObject({ before: z.int().nonnegative().optional() }),
  output: z.object({
    shares: z.array(
      z.object({
        distribution: z.string(),
        label: z.object({ ko: z.string(), en: z.string() }),
        unit: unitCode(),
        amount: amount(),
        paid: amount(),
        obligation: z.string().nullable(),
        at: instant(),
        seq: z.int(),
        takenBack: z.boolean(),
      }),
    ),
    next: z.int().nullable(),
  }),
  who: ['signed-in'],
  async run(view, { before }) {
    let found = view.db
      .selectFrom('value_recipient as r')
      .innerJoin('value_distribution as d', (join) =>
        join.onRef('d.commons_id', '=', 'r.commons_id').onRef('d.id', '=', 'r.distribution'),
      )
      .select(['r.distribution', 'r.amount', 'r.obligation', 'd.unit', 'd.at', 'd.seq', 'd.rule'])
      .select('d.taken_back_seq')
      .where('r.commons_id', '=', view.commons.id)
      .where('r.to_kind', '=', 'agent')
      .where('r.to_id', '=', view.standing.agent ?? nobody)
    if (before !== undefined) found = found.where('d.seq', '<', BigInt(before))
    const rows = await found.orderBy('d.seq', 'desc').limit(51).execute()
    const page = rows.slice(0, 50)
    const paid = await settledOf(
      view.db,
      view.commons.id,
      page.flatMap((one) => one.obligation ?? []),
    )
    return {
      shares: page.map(({ rule, at, seq, taken_back_seq, ...one }) => ({
        ...one,
        label: ruleOf({ rule }).label,
        paid: (one.obligation && paid.get(one.obligation)) || 0n,
        at: at.toISOString(),
        seq: Number(seq),
        takenBack: taken_back_seq !== null,
      })),
      next: rows.length > 50 ? Number(page.at(-1)!.seq) : null,
    }
  },
})
