import { standingOfAgent } from '../../../commons/members/standing.ts'
import { priceOf } from '../../../commons/pricing/evaluate.ts'
import { type PriceLine, sumsBy } from '../../../commons/pricing/line.ts'
import type { FactValues } from '../../../commons/pricing/uses.ts'
import type { View } from '../../../kernel/capability.ts'
import type { ListingRow } from '../tables.ts'
import { fees } from './dials.ts'
import type { OrderWay, SellerRow } from './tables.ts'

export interface Wanted {
  listing: ListingRow
  quantity: number
}

/** Whose the total is. */
export interface Parts {
  seller: bigint
  coop: bigint
  cause: bigint
  fair: bigint
}

export interface Quote {
  unit: string
  lines: (Wanted & { amount: bigint; lines: PriceLine[]; facts: FactValues })[]
  goods: bigint
  sending: bigint
  total: bigint
  parts: Parts
  cause: string | null
}

type Place = Pick<View, 'db' | 'commons' | 'charter' | 'now'>

/**
 * What an order of one seller's things comes to and whose it is, by the rules in force: shown in the cart and frozen by
 * the order. All lines are in one unit.
 */
export async function quoteOf(
  place: Place,
  seller: string,
  wanted: readonly Wanted[],
  way: OrderWay,
): Promise<Quote> {
  const { db, commons, charter, now } = place
  const row = await sellerRow(place, seller)
  const { types } = await standingOfAgent(db, commons.id, seller, now)
  const goods = wanted.reduce((sum, { listing, quantity }) => sum + listing.price * BigInt(quantity), 0n)
  const rules = fees.schema.parse(charter.value(fees.name) ?? fees.suggested)
  const lines = wanted.map(({ listing, quantity }) => {
    const facts = {
      ...{
        price: listing.price,
        quantity: BigInt(quantity),
        total: goods,
        labels: listing.labels,
        type: types,
      },
      donated: BigInt(row?.cause ? (listing.donated ?? row.donated) : 0),
    }
    const priced = priceOf(rules, facts, charter.version)
    return { listing, quantity, amount: listing.price * BigInt(quantity), lines: priced.lines, facts }
  })
  const sending = way === 'sending' ? sendingOf(wanted, goods, row) : 0n
  const sums = sumsBy(
    'gets',
    lines.flatMap((one) => one.lines),
  )
  const of = (party: string) => sums.get(party) ?? 0n
  const total = goods + sending
  const ours = { coop: of('coop'), cause: of('cause'), fair: of('fair') }
  const parts = { seller: total - ours.coop - ours.cause - ours.fair, ...ours }
  return { unit: wanted[0]!.listing.unit, lines, goods, sending, total, parts, cause: row?.cause ?? null }
}

/** One parcel at the dearest price, or each piece at its own; free from the seller's threshold. */
export function sendingOf(wanted: readonly Wanted[], goods: bigint, row: SellerRow | undefined): bigint {
  if (row?.free_from != null && goods >= row.free_from) return 0n
  const prices = wanted.map(
    ({ listing, quantity }) => (listing.sending ?? 0n) * (isBundled(row) ? 1n : BigInt(quantity)),
  )
  return isBundled(row)
    ? prices.reduce((most, one) => (one > most ? one : most), 0n)
    : prices.reduce((sum, one) => sum + one, 0n)
}

const isBundled = (row: SellerRow | undefined) => row?.bundle ?? true

/** What a seller says of how they sell; nothing where they never said. */
export const sellerRow = (
  { db, commons }: Pick<View, 'db' | 'commons'>,
  agent: string,
): Promise<SellerRow | undefined> =>
  db
    .selectFrom('market_seller')
    .selectAll()
    .where('commons_id', '=', commons.id)
    .where('agent', '=', agent)
    .executeTakeFirst()
