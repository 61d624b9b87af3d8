import { z } from 'zod'
import { lineShape } from '../../commons/pricing/line.ts'
import { nobody } from '../../kernel/authority.ts'
import { query, type View } from '../../kernel/capability.ts'
import { amount, id, unitCode } from '../../kernel/fields.ts'
import { mostInCart } from './dials.ts'
import { quoteOf, sellerRow } from './orders/quoting.ts'
import { type OrderWay, orderWays } from './orders/tables.ts'
import type { ListingRow } from './tables.ts'

const groupShape = z.object({
  seller: id('members.agent'),
  unit: unitCode(),
  /** How it is got as asked, and the ways all of it can be. */
  way: z.enum(orderWays),
  ways: z.array(z.enum(orderWays)),
  terms: z.int(),
  termsText: z.string().nullable(),
  freeFrom: amount().nullable(),
  goods: amount(),
  sending: amount(),
  total: amount(),
  coopPart: amount(),
  causePart: amount(),
  fairPart: amount(),
  lines: z.array(
    z.object({
      listing: id('market.listing'),
      title: z.string(),
      quantity: z.int(),
      left: z.int(),
      price: amount(),
      lines: z.array(lineShape),
    }),
  ),
})

/** What I am about to buy, seller by seller, with totals as they would be now; and what is gone or too few by now. */
export const cart = query({
  input: z.strictObject({
    /** Sellers whose things are fetched; the others send where they can. */
    pickUp: z.array(id('members.agent')).max(mostInCart),
  }),
  output: z.object({
    groups: z.array(groupShape),
    gone: z.array(
      z.object({ listing: id('market.listing'), title: z.string(), quantity: z.int(), left: z.int() }),
    ),
  }),
  who: ['member'],
  async run(view, { pickUp }) {
    const rows = await cartRows(view)
    const isGone = ({ state, quantity, wanted }: InCart) => state !== 'active' || quantity < wanted
    const there = rows.filter((row) => !isGone(row))
    const groups = new Map<string, InCart[]>()
    for (const row of there) {
      const key = `${row.seller} ${row.unit}`
      groups.set(key, [...(groups.get(key) ?? []), row])
    }
    return {
      groups: await Promise.all([...groups.values()].map((all) => groupOf(view, all, pickUp))),
      gone: rows.filter(isGone).map(({ id: listing, title, wanted, state, quantity }) => ({
        ...{ listing, title, quantity: wanted, left: state === 'active' ? quantity : 0 },
      })),
    }
  },
})

type InCart = ListingRow & { wanted: number }

const cartRows = ({ db, commons, standing }: View): Promise<InCart[]> =>
  db
    .selectFrom('market_cart_line as c')
    .innerJoin('market_listing as l', (join) =>
      join.onRef('l.commons_id', '=', 'c.commons_id').onRef('l.id', '=', 'c.listing'),
    )
    .selectAll('l')
    .select('c.quantity as wanted')
    .where('c.commons_id', '=', commons.id)
    .where('c.agent', '=', standing.agent ?? nobody)
    .orderBy('c.added_at')
    .orderBy('l.id')
    .limit(mostInCart)
    .execute()

async function groupOf(view: View, all: readonly InCart[], pickUp: readonly string[]) {
  const seller = all[0]!.seller
  const ways = orderWays.filter((way) =>
    all.every(({ pick_up, sending }) => (way === 'pick_up' ? pick_up : sending !== null)),
  )
  const asked: OrderWay = pickUp.includes(seller) ? 'pick_up' : 'sending'
  const way = ways.includes(asked) ? asked : (ways[0] ?? asked)
  const wanted = all.map(({ wanted: quantity, ...listing }) => ({ listing, quantity }))
  const { unit, goods, sending, total, parts, lines } = await quoteOf(view, seller, wanted, way)
  const row = await sellerRow(view, seller)
  return {
    ...{ seller, unit, way, ways, goods, sending, total, termsText: row?.terms ?? null },
    ...{ terms: row?.edition ?? 0, freeFrom: row?.free_from ?? null },
    ...{ coopPart: parts.coop, causePart: parts.cause, fairPart: parts.fair },
    lines: lines.map(({ listing: { id: listing, title, price, quantity: left }, quantity, lines }) => ({
      ...{ listing, title, price, left, quantity, lines },
    })),
  }
}
