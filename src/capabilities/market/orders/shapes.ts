import { z } from 'zod'
import { lineShape } from '../../../commons/pricing/line.ts'
import { nobody } from '../../../kernel/authority.ts'
import type { View } from '../../../kernel/capability.ts'
import { amount, id, instant, unitCode } from '../../../kernel/fields.ts'
import { orderLines } from './stored.ts'
import { type OrderRow, orderStates, orderWays } from './tables.ts'

/** One order in a list, as the viewer may see it. */
export const orderShape = z.object({
  order: id('market.order'),
  number: z.int(),
  buyer: id('members.agent'),
  seller: id('members.agent'),
  side: z.enum(['buyer', 'seller', 'other']),
  way: z.enum(orderWays),
  state: z.enum(orderStates),
  isPaid: z.boolean(),
  unit: unitCode(),
  goods: amount(),
  sending: amount(),
  total: amount(),
  sellerPart: amount(),
  coopPart: amount(),
  causePart: amount(),
  fairPart: amount(),
  /** What of the total went back, and what of that was the seller's. */
  back: amount(),
  sellerBack: amount(),
  obligation: z.string().nullable(),
  rated: z.boolean(),
  isReturnAsked: z.boolean(),
  madeAt: instant(),
  returnUntil: instant().nullable(),
  lines: z.array(
    z.object({
      n: z.int(),
      listing: id('market.listing'),
      title: z.string(),
      quantity: z.int(),
      returned: z.int(),
      price: amount(),
      vat: z.int().nullable(),
      lines: z.array(lineShape),
    }),
  ),
})
export type OrderView = z.output<typeof orderShape>

/** Orders with their lines and whether the viewer has rated them. */
export async function orderViews(view: View, rows: readonly OrderRow[]): Promise<OrderView[]> {
  const ids = rows.map(({ id }) => id)
  const lines = await orderLines(view, ids)
  const ratings = await ratingsOf(view, ids)
  const asked = await askedBack(view, ids)
  const me = view.standing.agent ?? nobody
  return rows.map((row) => {
    const { id: order, buyer, seller, way, state, unit, goods, sending, total, obligation } = row
    const side = buyer === me ? 'buyer' : seller === me ? 'seller' : 'other'
    return {
      ...{ order, buyer, seller, side, way, state, unit, goods, sending, total, obligation },
      ...{ number: Number(row.number), isPaid: row.paid_at !== null, madeAt: row.made_at.toISOString() },
      ...{ sellerPart: row.seller_part, coopPart: row.coop_part, causePart: row.cause_part },
      ...{ fairPart: row.fair_part, returnUntil: row.return_until?.toISOString() ?? null },
      back: row.seller_back + row.coop_back + row.cause_back + row.fair_back,
      sellerBack: row.seller_back,
      rated: ratings.some((one) => one.order_id === order && one.by_side === side),
      isReturnAsked: asked.has(order),
      lines: lines
        .filter((one) => one.order_id === order)
        .map(({ n, listing, title, quantity, returned, price, vat, lines }) => ({
          ...{ n, listing, title, quantity, returned, price, vat },
          lines: z.array(lineShape).parse(lines),
        })),
    }
  })
}

const ratingsOf = async ({ db, commons }: View, orders: readonly string[]) =>
  orders.length === 0
    ? []
    : db
        .selectFrom('market_rating')
        .select(['order_id', 'by_side'])
        .where('commons_id', '=', commons.id)
        .where('order_id', 'in', [...orders])
        .execute()

async function askedBack({ db, commons }: View, orders: readonly string[]): Promise<Set<string>> {
  if (orders.length === 0) return new Set()
  const rows = await db
    .selectFrom('market_return')
    .select('order_id')
    .where('commons_id', '=', commons.id)
    .where('order_id', 'in', [...orders])
    .where('state', '=', 'asked')
    .execute()
  return new Set(rows.map(({ order_id }) => order_id))
}
