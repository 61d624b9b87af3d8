import type { JSONColumnType, Selectable } from 'kysely'

/** Row types of this slice's tables; the meaning of each column is in `0001-cycles.sql`. */
declare module '../../kernel/database.ts' {
  interface Tables {
    cycles_place: { commons_id: string; id: string; name: string; note: string; ended_at: Date | null }
    cycles_cycle: CycleTable
    cycles_good: GoodTable
    cycles_bill: BillTable
    cycles_order: OrderTable
    cycles_line: LineTable
  }
}

export const cycleStates = ['planned', 'open', 'closed', 'packed'] as const

export interface CycleTable {
  commons_id: string
  id: string
  number: number
  state: (typeof cycleStates)[number]
  closes_at: Date
  collect_on: string
  unit: string
}
export type CycleRow = Selectable<CycleTable>

export interface GoodTable {
  commons_id: string
  id: string
  cycle: string
  producer: string
  title: string
  pack: string
  price: bigint
  stock: number | null
  came: number | null
}
export type GoodRow = Selectable<GoodTable>

export const billSides = ['member', 'producer'] as const

export interface BillTable {
  commons_id: string
  id: string
  agent: string
  side: (typeof billSides)[number]
  month: string
  unit: string
  amount: bigint
  obligation: string | null
}

export interface OrderTable {
  commons_id: string
  id: string
  cycle: string
  member: string
  place: string
  ordered_at: Date
  handed_at: Date | null
  month: string | null
  bill: string | null
}
export type OrderRow = Selectable<OrderTable>

export interface LineTable {
  commons_id: string
  order_id: string
  good: string
  quantity: number
  given: number | null
  fees: JSONColumnType<unknown[]>
  bill: string | null
}
export type LineRow = Selectable<LineTable>
