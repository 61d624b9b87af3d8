import type { JSONColumnType, Selectable } from 'kysely'

/** Row types of this slice's tables; the meaning of each column is in `0001-shop.sql`. */
declare module '../../kernel/database.ts' {
  interface Tables {
    shop_good: GoodTable
    shop_closing: ClosingTable
    shop_sale: SaleTable
    shop_line: LineTable
  }
}

export interface GoodTable {
  commons_id: string
  id: string
  title: string
  gtin: string | null
  price: bigint
  stock: number
  bringer: string | null
  ended_at: Date | null
}
export type GoodRow = Selectable<GoodTable>

export interface ClosingTable {
  commons_id: string
  id: string
  agent: string | null
  unit: string
  sales: number
  turnover: bigint
  expected: bigint
  counted: bigint
  at: Date
}

export const saleWays = ['cash', 'slate'] as const

export interface SaleTable {
  commons_id: string
  id: string
  number: number
  served_by: string | null
  buyer: string | null
  way: (typeof saleWays)[number]
  unit: string
  total: bigint
  obligation: string | null
  at: Date
  undone_at: Date | null
  closing: string | null
}
export type SaleRow = Selectable<SaleTable>

export interface LineTable {
  commons_id: string
  sale: string
  good: string
  title: string
  quantity: number
  price: bigint
  bringer: string | null
  fees: JSONColumnType<unknown[]>
}
export type LineRow = Selectable<LineTable>
