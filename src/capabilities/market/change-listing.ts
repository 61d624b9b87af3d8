import { requireFile } from '../../commons/observation/stocks.ts'
import { command } from '../../kernel/capability.ts'
import { article, columnsOf, listingId } from './article.ts'
import { withEditions } from './editions.ts'
import { listingChanged } from './entries.ts'
import { hasNumber } from './numbers.ts'
import { shelve } from './shelf.ts'
import { leafPaths, ownListing } from './stored.ts'
import type { ListingRow } from './tables.ts'

/** Says anew all that is said of a listing. One that was sold out is for sale again when there is more of it. */
export const changeListing = command({
  input: article.extend({ listing: listingId() }),
  who: ['member'],
  failures: [
    ...['not_yours', 'closed_for_good', 'no_such_category', 'number_taken'],
    ...['none_left', 'no_way_to_get_it', 'no_such_file'],
  ] as const,
  records: { listing_changed: listingChanged },
  async run(ctx, { listing, ...one }) {
    const before = await ownListing(ctx, listing)
    if (before.state === 'closed') ctx.fail('closed_for_good')
    const paths = await leafPaths(ctx, [one.category])
    if (paths.size === 0) ctx.fail('no_such_category', { field: 'category' })
    if (before.state === 'active' && one.quantity === 0) ctx.fail('none_left', { field: 'quantity' })
    if (!one.pickUp && one.sending === null) ctx.fail('no_way_to_get_it', { field: 'sending' })
    if (one.number && (await hasNumber(ctx, before.seller, one.number, listing)))
      ctx.fail('number_taken', { number: one.number, field: 'number' })
    for (const picture of one.pictures) await requireFile(ctx, picture)
    const said = { ...before, ...columnsOf(one), ...stateAfter(before, one.quantity, ctx.now) }
    const row = (await withEditions(ctx, [said], new Map([[listing, before]])))[0]!
    const { commons_id: _, id: __, ...columns } = row
    await ctx.db
      .updateTable('market_listing')
      .set(columns)
      .where('commons_id', '=', ctx.commons.id)
      .where('id', '=', listing)
      .execute()
    await shelve(ctx.db, ctx.commons.id, [row], paths)
    const { seller, category, price, unit, quantity, state } = row
    ctx.record('listing_changed', { listing, seller, category, price, unit, quantity, state })
    return { listing }
  },
})

/** What was sold out and comes again is new on the shelf. */
export const stateAfter = ({ state, listed_at }: ListingRow, quantity: number, now: Date) =>
  state === 'sold' && quantity > 0 ? { state: 'active' as const, listed_at: now } : { state, listed_at }
