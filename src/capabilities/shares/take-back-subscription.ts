import { z } from 'zod'
import { localDay } from '../../commons/members/local-day.ts'
import { cancelObligation } from '../../commons/obligations/settling.ts'
import { obligationsOf } from '../../commons/obligations/stored.ts'
import { command } from '../../kernel/capability.ts'
import { kernelFailure } from '../../kernel/failure.ts'
import { id } from '../../kernel/fields.ts'
import { subscriptionTakenBack } from './entries.ts'
import { move } from './stored.ts'

/** A subscription that was a mistake, as long as nothing of it was paid. */
export const takeBackSubscription = command({
  input: z.strictObject({ movement: id('shares.movement') }),
  who: ['role:steward'],
  failures: ['not_a_subscription', 'paid_already'],
  records: { subscription_taken_back: subscriptionTakenBack },
  async run(ctx, { movement }) {
    const row = await ctx.db
      .selectFrom('shares_movement')
      .selectAll()
      .where('commons_id', '=', ctx.commons.id)
      .where('id', '=', movement)
      .executeTakeFirst()
    if (!row) throw kernelFailure('not_found', { what: 'shares.movement' })
    if (row.kind !== 'subscribed' && row.kind !== 'further') ctx.fail('not_a_subscription')
    const owed = await obligationsOf(ctx.db, ctx.commons.id, 'shares.movement', [movement])
    if (owed.some((one) => one.settled > 0n || one.state !== 'open')) ctx.fail('paid_already')
    for (const one of owed) await cancelObligation(ctx, { obligation: one.id })
    const { agent, shares, value } = row
    const seq = ctx.record('subscription_taken_back', { movement, agent, shares })
    const on_day = await localDay(ctx.db, ctx.commons.id, ctx.now)
    const back = { id: ctx.newId(), agent, kind: 'taken_back' as const, shares: -shares, value, on_day }
    await move(ctx, [back], () => seq)
    return { seq }
  },
})
