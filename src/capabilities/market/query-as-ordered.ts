import { z } from 'zod'
import { query, type View } from '../../kernel/capability.ts'
import { kernelFailure } from '../../kernel/failure.ts'
import { amount, id, instant } from '../../kernel/fields.ts'
import { type ContentUnit, contentUnits } from './article.ts'
import { picturesOf } from './editions.ts'
import { visibleOrders } from './orders/visible-to.ts'
import { listingRow } from './stored.ts'

/** A line of an order with the description its buyer relied on, however often the seller has changed it since. */
export const asOrdered = query({
  input: z.strictObject({ order: id('market.order'), n: z.int().min(0).max(1_000) }),
  output: z.object({
    order: id('market.order'),
    number: z.int(),
    listing: id('market.listing'),
    title: z.string(),
    body: z.string(),
    condition: z.enum(['new', 'used']),
    wear: z.string().nullable(),
    content: z.object({ amount: amount(), unit: z.enum(contentUnits) }).nullable(),
    gtin: z.string().nullable(),
    pictures: z.array(z.string()),
    orderedAt: instant(),
    /** When the seller changed it; null: it is described so still. */
    until: instant().nullable(),
  }),
  who: ['member'],
  async run(view, { order, n }) {
    const row = await visibleOrders(view)
      .innerJoin('market_order_line as l', (join) =>
        join.onRef('l.commons_id', '=', 'o.commons_id').onRef('l.order_id', '=', 'o.id').on('l.n', '=', n),
      )
      .select(['o.number', 'o.made_at', 'l.listing', 'l.edition'])
      .where('o.id', '=', order)
      .executeTakeFirst()
    if (!row) throw kernelFailure('not_found', { what: 'market.order' })
    const said = await saidThen(view, row.listing, row.edition)
    const { title, body, condition, wear, content, content_unit, gtin } = said
    return {
      ...{ order, number: Number(row.number), listing: row.listing, orderedAt: row.made_at.toISOString() },
      ...{ title, body, condition, wear, gtin, pictures: picturesOf(said) },
      content: content === null ? null : { amount: content, unit: content_unit as ContentUnit },
      until: said.until?.toISOString() ?? null,
    }
  },
})

async function saidThen(view: View, listing: string, edition: number) {
  const now = await listingRow(view, listing)
  if (now.edition === edition) return { ...now, until: null }
  const kept = await view.db
    .selectFrom('market_listing_edition')
    .selectAll()
    .where('commons_id', '=', view.commons.id)
    .where('listing', '=', listing)
    .where('edition', '=', edition)
    .executeTakeFirst()
  if (!kept) throw kernelFailure('not_found', { what: 'market.listing' })
  return kept
}
