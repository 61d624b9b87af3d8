import { z } from 'zod'
import { command } from '../../kernel/capability.ts'
import { kernelFailure } from '../../kernel/failure.ts'
import { id } from '../../kernel/fields.ts'
import { giftReturned, giftReturnedQuietly } from './entries.ts'
import { returnGift } from './gifts.ts'
import { phaseOf } from './phase.ts'
import { ideaAt, roundAt } from './stored.ts'

/** Takes back a gift of one's own while the round takes gifts and the idea is not funded: it stays, and is reversed. */
export const takeBackGift = command({
  input: z.strictObject({ gift: id('budgeting.gift') }),
  who: ['member'],
  failures: ['not_yours', 'giving_not_open', 'returned_already', 'funded_already'],
  records: { gift_returned: giftReturned, gift_returned_quietly: giftReturnedQuietly },
  async run(ctx, { gift: wanted }) {
    const gift = await ctx.db
      .selectFrom('budgeting_gift')
      .selectAll()
      .where('commons_id', '=', ctx.commons.id)
      .where('id', '=', wanted)
      .executeTakeFirst()
    if (!gift) throw kernelFailure('not_found', { what: 'budgeting.gift' })
    if (gift.agent !== ctx.standing.agent) ctx.fail('not_yours')
    const round = await roundAt(ctx, gift.round)
    if (phaseOf(round, ctx.now) !== 'giving') ctx.fail('giving_not_open')
    if (gift.returned_seq !== null) ctx.fail('returned_already')
    const idea = await ideaAt(ctx, gift.idea)
    if (idea.state !== 'funding' || gift.stage < idea.stage) ctx.fail('funded_already')
    await returnGift(ctx, round, gift)
    return { gift: wanted }
  },
})
