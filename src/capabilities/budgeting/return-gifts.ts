import { z } from 'zod'
import { command } from '../../kernel/capability.ts'
import { id } from '../../kernel/fields.ts'
import { giftReturned, giftReturnedQuietly, leftoverReturned } from './entries.ts'
import { returnGifts as returnSome } from './returning.ts'
import { ideaAt, roundAt } from './stored.ts'

/** Goes on giving back what was given to a cancelled idea, where that takes several turns. */
export const returnGifts = command({
  input: z.strictObject({ idea: id('budgeting.idea') }),
  who: ['clock'],
  failures: ['nothing_to_return'],
  records: {
    gift_returned: giftReturned,
    gift_returned_quietly: giftReturnedQuietly,
    leftover_returned: leftoverReturned,
  },
  async run(ctx, { idea: wanted }) {
    const idea = await ideaAt(ctx, wanted)
    if (idea.state !== 'cancelled' || idea.given === 0n) ctx.fail('nothing_to_return')
    const isAll = await returnSome(ctx, await roundAt(ctx, idea.round), wanted)
    if (!isAll)
      await ctx.schedule(ctx.now, 'budgeting.returnGifts', { idea: wanted }, `budgeting.return:${wanted}`)
    return { all: isAll }
  },
})
