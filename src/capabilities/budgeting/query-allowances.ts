import { z } from 'zod'
import { query } from '../../kernel/capability.ts'
import { amount, id } from '../../kernel/fields.ts'

const mostShown = 1000

/** Who got how much to give in a round; what they have left of it is theirs alone. */
export const allowancesIn = query({
  input: z.strictObject({ round: id('budgeting.round') }),
  output: z.array(z.object({ agent: z.string(), granted: amount(), entry: z.int() })),
  who: ['role:steward', 'role:treasurer'],
  async run({ db, commons }, { round }) {
    const rows = await db
      .selectFrom('budgeting_allowance')
      .select(['agent', 'granted', 'seq'])
      .where('commons_id', '=', commons.id)
      .where('round', '=', round)
      .orderBy('seq', 'desc')
      .limit(mostShown)
      .execute()
    return rows.map(({ agent, granted, seq }) => ({ agent, granted, entry: Number(seq) }))
  },
})
