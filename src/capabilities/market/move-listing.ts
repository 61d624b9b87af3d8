import { z } from 'zod'
import { command } from '../../kernel/capability.ts'
import { listingId } from './article.ts'
import { listingMoved } from './entries.ts'
import { isHeld } from './orders/record.ts'
import { shelve } from './shelf.ts'
import { leafPaths, ownListing } from './stored.ts'

/** Shows a listing, takes it off for a while, or closes it for good. */
export const moveListing = command({
  input: z.strictObject({ listing: listingId(), to: z.enum(['active', 'locked', 'closed']) }),
  who: ['member'],
  failures: [
    ...['not_yours', 'closed_for_good', 'none_left', 'is_so_already', 'no_such_category'],
    'held_for_review',
  ] as const,
  records: { listing_moved: listingMoved },
  async run(ctx, { listing, to }) {
    const before = await ownListing(ctx, listing)
    if (before.state === 'closed') ctx.fail('closed_for_good')
    if (before.state === to) ctx.fail('is_so_already')
    if (to === 'active' && (await isHeld(ctx, before.seller))) ctx.fail('held_for_review')
    if (to === 'active' && before.quantity === 0) ctx.fail('none_left', { field: 'quantity' })
    const paths = await leafPaths(ctx, [before.category])
    if (to === 'active' && paths.size === 0) ctx.fail('no_such_category', { field: 'category' })
    const listed_at = to === 'active' ? ctx.now : before.listed_at
    await ctx.db
      .updateTable('market_listing')
      .set({ state: to, listed_at })
      .where('commons_id', '=', ctx.commons.id)
      .where('id', '=', listing)
      .execute()
    await shelve(ctx.db, ctx.commons.id, [{ ...before, state: to, listed_at }], paths)
    ctx.record('listing_moved', { listing, seller: before.seller, state: to, was: before.state })
    return { listing }
  },
})
