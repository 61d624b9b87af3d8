import { z } from 'zod'
import { nobody } from '../../kernel/authority.ts'
import { query } from '../../kernel/capability.ts'
import { amount, id, instant, unitCode } from '../../kernel/fields.ts'
import { disputeAbouts } from './disputes/tables.ts'

const most = 100

/** What waits for a ruling and is no trade of the viewer's own, the oldest first. */
export const disputes = query({
  input: z.strictObject({}),
  output: z.array(
    z.object({
      order: id('market.order'),
      number: z.int(),
      about: z.enum(disputeAbouts),
      wants: amount(),
      unit: unitCode(),
      broughtAt: instant(),
      isAnswered: z.boolean(),
      /** Whether the seller has answered, or had their time. */
      isReady: z.boolean(),
    }),
  ),
  who: ['organ:panel', 'organ:auditor', 'role:steward'],
  async run({ db, commons, standing, now }) {
    const me = standing.agent ?? nobody
    const rows = await db
      .selectFrom('market_dispute as d')
      .innerJoin('market_order as o', (on) =>
        on.onRef('o.commons_id', '=', 'd.commons_id').onRef('o.id', '=', 'd.order_id'),
      )
      .select(['o.id as order', 'o.number', 'o.unit', 'd.about', 'd.wants', 'd.answer'])
      .select(['d.brought_at', 'd.answer_until'])
      .where('d.commons_id', '=', commons.id)
      .where('d.state', '=', 'open')
      .where('o.buyer', '!=', me)
      .where('o.seller', '!=', me)
      .orderBy('d.brought_at')
      .orderBy('d.id')
      .limit(most)
      .execute()
    return rows.map(({ order, number, unit, about, wants, answer, brought_at, answer_until }) => ({
      ...{ order, number: Number(number), unit, about, wants, broughtAt: brought_at.toISOString() },
      ...{ isAnswered: answer !== null, isReady: answer !== null || answer_until <= now },
    }))
  },
})
