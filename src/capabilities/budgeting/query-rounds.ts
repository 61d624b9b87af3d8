import { z } from 'zod'
import { nobody } from '../../kernel/authority.ts'
import { query } from '../../kernel/capability.ts'
import { amount } from '../../kernel/fields.ts'
import { roundOf, roundShape } from './shapes.ts'

const mostShown = 50

/** The rounds, newest first, with what I have left to give in each. */
export const rounds = query({
  input: z.strictObject({}),
  output: z.array(roundShape.extend({ left: amount() })),
  who: ['member'],
  async run(view) {
    const me = view.standing.agent ?? nobody
    const rows = await view.db
      .selectFrom('budgeting_round as r')
      .leftJoin('budgeting_allowance as a', (join) =>
        join.onRef('a.commons_id', '=', 'r.commons_id').onRef('a.round', '=', 'r.id').on('a.agent', '=', me),
      )
      .selectAll('r')
      .select('a.left_over')
      .where('r.commons_id', '=', view.commons.id)
      .orderBy('r.number', 'desc')
      .limit(mostShown)
      .execute()
    return rows.map(({ left_over, ...row }) => ({ ...roundOf(row, view.now), left: left_over ?? 0n }))
  },
})
