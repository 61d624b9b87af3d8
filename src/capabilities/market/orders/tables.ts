import type { Generated, JSONColumnType, Selectable } from 'kysely'

/** Row types of buying; the meaning of each column is in `0002-orders.sql`. */
declare module '../../../kernel/database.ts' {
  interface Tables {
    market_seller: SellerTable
    market_held: { commons_id: string; agent: string; since: Date }
    market_cart_line: CartLineTable
    market_order: OrderTable
    market_order_line: OrderLineTable
    market_order_address: AddressTable
    market_return: ReturnTable
    market_refund: RefundTable
    market_rating: RatingTable
  }
}

export const sellerKinds = ['private', 'business'] as const

export interface SellerTable {
  commons_id: string
  agent: string
  kind: (typeof sellerKinds)[number]
  name: string | null
  representative: string | null
  business_number: string | null
  mail_order_number: string | null
  address: string | null
  contact: string | null
  terms: string | null
  bundle: boolean
  free_from: bigint | null
  cause: string | null
  donated: number
  edition: number
}
export type SellerRow = Selectable<SellerTable>

export interface CartLineTable {
  commons_id: string
  agent: string
  listing: string
  quantity: number
  added_at: Date
}

export const orderWays = ['sending', 'pick_up'] as const
export type OrderWay = (typeof orderWays)[number]
export const orderStates = ['open', 'sent', 'received', 'closed', 'cancelled'] as const
export type OrderState = (typeof orderStates)[number]

export interface OrderTable {
  commons_id: string
  id: string
  number: bigint
  buyer: string
  seller: string
  way: OrderWay
  state: OrderState
  unit: string
  goods: bigint
  sending: bigint
  total: bigint
  seller_part: bigint
  coop_part: bigint
  cause_part: bigint
  fair_part: bigint
  seller_back: Generated<bigint>
  coop_back: Generated<bigint>
  cause_back: Generated<bigint>
  fair_back: Generated<bigint>
  cause: string | null
  obligation: string | null
  payable: string | null
  terms: number
  carrier: string | null
  tracking: string | null
  made_at: Date
  paid_at: Date | null
  sent_at: Date | null
  received_at: Date | null
  return_until: Date | null
  seq: bigint
}
export type OrderRow = Selectable<OrderTable>

export interface OrderLineTable {
  commons_id: string
  order_id: string
  n: number
  listing: string
  title: string
  quantity: number
  price: bigint
  vat: number | null
  /** Which description of the listing its buyer read. */
  edition: Generated<number>
  lines: JSONColumnType<unknown[]>
  facts: JSONColumnType<object> | null
  returned: Generated<number>
}
export type OrderLineRow = Selectable<OrderLineTable>

export interface AddressTable {
  commons_id: string
  order_id: string
  name: string
  phone: string
  address: string
  note: string | null
}

export interface ReturnTable {
  commons_id: string
  id: string
  order_id: string
  lines: JSONColumnType<{ n: number; quantity: number }[]>
  reason: string | null
  answer: string | null
  state: 'asked' | 'accepted' | 'refused'
  amount: bigint | null
  asked_at: Date
  answered_at: Date | null
}
export type ReturnRow = Selectable<ReturnTable>

export interface RefundTable {
  commons_id: string
  order_id: string
  refund: string
  claim: string | null
  amount: bigint
  made_at: Date
}

export interface RatingTable {
  commons_id: string
  order_id: string
  by_side: 'buyer' | 'seller'
  rated: string
  mark: number
  text: string | null
  at: Date
}
