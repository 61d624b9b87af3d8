import { z } from 'zod'
import { leftOf } from '../../commons/members/on-roll.ts'
import { query } from '../../kernel/capability.ts'
import { amount, day, id } from '../../kernel/fields.ts'
import { claimShape, claimView } from './query-holder.ts'

const most = 300

/** Whoever left and holds shares: those without a claim first, then claims to decide, then what became of others. */
export const claims = query({
  input: z.strictObject({}),
  output: z.object({
    unclaimed: z.array(z.object({ agent: id('members.agent'), shares: amount(), leftOn: day() })),
    claims: z.array(claimShape),
  }),
  who: ['role:steward', 'role:treasurer', 'role:chair'],
  async run({ db, commons }) {
    const rows = await db
      .selectFrom('shares_claim')
      .selectAll()
      .where('commons_id', '=', commons.id)
      .orderBy('state', 'desc')
      .orderBy('payable_from')
      .orderBy('id')
      .limit(most)
      .execute()
    const open = new Set(rows.filter((one) => one.state === 'open').map((one) => one.agent))
    const held = await db
      .selectFrom('shares_holding')
      .select(['agent', 'shares'])
      .where('commons_id', '=', commons.id)
      .where('shares', '>', 0n)
      .execute()
    const shares = new Map(held.map((one) => [one.agent, one.shares]))
    const left = await leftOf(db, commons.id, [...shares.keys()])
    const unclaimed = left.filter((one) => !open.has(one.id)).slice(0, most)
    return {
      unclaimed: unclaimed.map(({ id, left_on }) => ({
        ...{ agent: id, shares: shares.get(id) ?? 0n, leftOn: left_on ?? '1970-01-01' },
      })),
      claims: rows.map(claimView),
    }
  },
})
