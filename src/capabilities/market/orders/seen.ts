import { standingOfAgent } from '../../../commons/members/standing.ts'
import type { Context } from '../../../kernel/capability.ts'
import { largestAmount } from '../../../kernel/fields.ts'
import type { OrderWanted } from '../place-orders.ts'
import type { ListingRow } from '../tables.ts'
import { fees } from './dials.ts'
import { type Quote, quoteOf, sellerRow } from './quoting.ts'

export const placeFailures = [
  ...(['listed_twice', 'gone', 'own_listing', 'not_enough', 'price_changed', 'total_changed'] as const),
  ...(['way_not_offered', 'terms_changed', 'other_unit', 'fees_over_price'] as const),
] as const
type Hands = Context<(typeof placeFailures)[number]>

/** What an order comes to now; refused wherever that is not what the buyer saw. */
export async function quoteAsSeen(
  anyContext: Context<never, never> | Hands,
  buyer: string,
  wanted: OrderWanted,
  listings: ReadonlyMap<string, ListingRow>,
): Promise<Quote> {
  const ctx = anyContext as unknown as Hands
  const { seller, way, terms, total } = wanted
  if (seller === buyer) ctx.fail('own_listing')
  const { member } = await standingOfAgent(ctx.db, ctx.commons.id, seller, ctx.now)
  const lines = wanted.lines.map((one) => {
    const listing = listings.get(one.listing)
    // What another sells cannot be bought of this one, whatever the form says.
    if (!listing || !member || listing.seller !== seller || listing.state !== 'active')
      return ctx.fail('gone', { title: listing?.title ?? '' })
    checkLine(ctx, listing, one, way)
    return { listing, quantity: one.quantity }
  })
  const unit = lines[0]!.listing.unit
  const rules = ctx.dial(fees)
  if (lines.some(({ listing }) => listing.unit !== unit) || (rules.rules.length > 0 && rules.unit !== unit))
    ctx.fail('other_unit')
  if (((await sellerRow(ctx, seller))?.edition ?? 0) !== terms) ctx.fail('terms_changed', { field: 'terms' })
  const quote = await quoteOf(ctx, seller, lines, way)
  if (quote.total !== total || quote.total > largestAmount)
    ctx.fail('total_changed', { total: quote.total, unit })
  if (quote.parts.seller < 0n) ctx.fail('fees_over_price')
  return quote
}

function checkLine(
  ctx: Hands,
  { title, price, unit, quantity: left, pick_up, sending }: ListingRow,
  one: OrderWanted['lines'][number],
  way: OrderWanted['way'],
): void {
  if (price !== one.price) ctx.fail('price_changed', { title, price, unit })
  if (one.quantity > left) ctx.fail('not_enough', { title, left })
  if (way === 'pick_up' ? !pick_up : sending === null) ctx.fail('way_not_offered', { title })
}
