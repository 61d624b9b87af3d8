import { z } from 'zod'
import { command } from '../../kernel/capability.ts'
import { listingId } from './article.ts'

/** Takes something out of one's own cart. */
export const takeFromCart = command({
  input: z.strictObject({ listing: listingId() }),
  who: ['member'],
  failures: ['members_only'],
  records: {},
  quiet: true,
  async run(ctx, { listing }) {
    const agent = ctx.standing.agent ?? ctx.fail('members_only')
    await ctx.db
      .deleteFrom('market_cart_line')
      .where('commons_id', '=', ctx.commons.id)
      .where('agent', '=', agent)
      .where('listing', '=', listing)
      .execute()
    return {}
  },
})
