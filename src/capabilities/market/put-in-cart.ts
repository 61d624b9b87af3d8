import { z } from 'zod'
import { command } from '../../kernel/capability.ts'
import { listingId } from './article.ts'
import { limits } from './dials.ts'
import { listingRow } from './stored.ts'

/** Puts so many of something into one's own cart; what is there already is then so many. Nothing is kept from others. */
export const putInCart = command({
  input: z.strictObject({ listing: listingId(), quantity: z.int().min(1).max(10_000) }),
  who: ['member'],
  failures: ['members_only', 'gone', 'own_listing', 'not_enough', 'cart_full'],
  records: {},
  quiet: true,
  async run(ctx, { listing, quantity }) {
    const agent = ctx.standing.agent ?? ctx.fail('members_only')
    const { state, seller, quantity: left, title } = await listingRow(ctx, listing)
    if (state !== 'active') ctx.fail('gone', { title })
    if (seller === agent) ctx.fail('own_listing')
    if (quantity > left) ctx.fail('not_enough', { title, left, field: 'quantity' })
    const commons_id = ctx.commons.id
    const { n } = await ctx.db
      .selectFrom('market_cart_line')
      .select(({ fn }) => fn.countAll<bigint>().as('n'))
      .where('commons_id', '=', commons_id)
      .where('agent', '=', agent)
      .where('listing', '<>', listing)
      .executeTakeFirstOrThrow()
    const most = ctx.dial(limits).cart
    if (Number(n) >= most) ctx.fail('cart_full', { most })
    await ctx.db
      .insertInto('market_cart_line')
      .values({ commons_id, agent, listing, quantity, added_at: ctx.now })
      .onConflict((at) => at.columns(['commons_id', 'agent', 'listing']).doUpdateSet({ quantity }))
      .execute()
    return {}
  },
})
