import { z } from 'zod'
import { query, type View } from '../../kernel/capability.ts'
import { kernelFailure } from '../../kernel/failure.ts'
import { amount, code, id, instant, unitCode } from '../../kernel/fields.ts'
import { type ContentUnit, contentUnits } from './article.ts'
import { picturesOf } from './editions.ts'
import { sellerRow } from './orders/quoting.ts'
import { keepsListings, listingRow } from './stored.ts'
import type { ListingRow } from './tables.ts'

export const listingShape = z.object({
  listing: id('market.listing'),
  seller: id('members.agent'),
  number: z.string().nullable(),
  title: z.string(),
  body: z.string(),
  category: code(),
  condition: z.enum(['new', 'used']),
  wear: z.string().nullable(),
  price: amount(),
  unit: unitCode(),
  vat: z.int().nullable(),
  content: z.object({ amount: amount(), unit: z.enum(contentUnits) }).nullable(),
  gtin: z.string().nullable(),
  quantity: z.int(),
  swap: z.boolean(),
  lend: z.boolean(),
  pickUp: z.boolean(),
  sending: amount().nullable(),
  donated: z.int().nullable(),
  pictures: z.array(z.string()),
  labels: z.array(code()),
  state: z.enum(['draft', 'active', 'locked', 'sold', 'closed']),
  madeAt: instant(),
  isMine: z.boolean(),
  /** What of its price is given away, and to whom. */
  gift: z.object({ cause: id('members.agent'), share: z.int() }).nullable(),
})
export type Listing = z.output<typeof listingShape>

/** One listing: what is or was for sale, for everybody; a draft, for its seller and whoever looks after all of them. */
export const listing = query({
  input: z.strictObject({ listing: id('market.listing') }),
  output: listingShape,
  who: ['anyone'],
  async run(view, asked) {
    const row = await listingRow(view, asked.listing)
    const isOwn = row.seller === view.standing.agent || keeps(view)
    if ((row.state === 'draft' || row.state === 'locked') && !isOwn) throw kernelFailure('not_found')
    return shapeOf(row, isOwn, await giftOf(view, row))
  },
})

const keeps = ({ charter, standing, viewer }: View) => keepsListings({ charter, standing, actor: viewer })

async function giftOf(view: View, { seller, donated }: ListingRow): Promise<Listing['gift']> {
  const row = await sellerRow(view, seller)
  const share = donated ?? row?.donated ?? 0
  return row?.cause && share > 0 ? { cause: row.cause, share } : null
}

function shapeOf(row: ListingRow, isMine: boolean, gift: Listing['gift']): Listing {
  const { id, commons_id: _, content, content_unit, pick_up, made_at, listed_at: __, ...others } = row
  const { picture, more_pictures, edition: ___, ...same } = others
  return {
    ...same,
    ...{ listing: id, pickUp: pick_up, isMine, gift, madeAt: made_at.toISOString() },
    pictures: picturesOf(row),
    content: content === null ? null : { amount: content, unit: content_unit as ContentUnit },
  }
}
