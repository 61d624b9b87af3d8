import { z } from 'zod'
import { command } from '../../kernel/capability.ts'
import { id } from '../../kernel/fields.ts'
import { sellerReviewed } from './orders/entries.ts'

/** Somebody has looked at a seller's trades: they may offer things again. */
export const reviewSeller = command({
  input: z.strictObject({ seller: id('members.agent') }),
  who: ['role:steward'],
  failures: ['not_held'],
  records: { seller_reviewed: sellerReviewed },
  async run(ctx, { seller }) {
    const gone = await ctx.db
      .deleteFrom('market_held')
      .where('commons_id', '=', ctx.commons.id)
      .where('agent', '=', seller)
      .returning('agent')
      .executeTakeFirst()
    if (!gone) ctx.fail('not_held')
    ctx.record('seller_reviewed', { seller })
    return {}
  },
})
