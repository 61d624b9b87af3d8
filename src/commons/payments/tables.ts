import type { Generated, Selectable } from 'kysely'

/** Row types of this slice's tables; the meaning of each column is in `0001-payments.sql`. */
declare module '../../kernel/database.ts' {
  interface Tables {
    payments_payment: PaymentTable
    payments_line: LineTable
    payments_share: { commons_id: string; obligation: string; owed: string; amount: bigint }
    payments_refund: RefundTable
    payments_payee: { commons_id: string; agent: string; provider: ProviderCode; reference: string }
    payments_heard: { commons_id: string; provider: string; at: Date }
  }
}

export const providerCodes = ['toss', 'portone', 'stripe'] as const
export const wayCodes = ['transfer', 'cash', 'credit', ...providerCodes] as const
export const states = [
  ...(['requested', 'authorised', 'paid', 'part_refunded', 'refunded'] as const),
  ...(['returning', 'failed', 'cancelled'] as const),
] as const
export const disputes = ['open', 'won', 'lost'] as const
export const passings = ['waiting', 'asked', 'done', 'failed'] as const

export type ProviderCode = (typeof providerCodes)[number]
export type WayCode = (typeof wayCodes)[number]
export type PaymentState = (typeof states)[number]
export type Dispute = (typeof disputes)[number]
export type Passing = (typeof passings)[number]

export const isProvider = (way: string): way is ProviderCode =>
  (providerCodes as readonly string[]).includes(way)

export interface PaymentTable {
  commons_id: string
  id: string
  payer: string
  way: WayCode
  unit: string
  amount: bigint
  refunded: Generated<bigint>
  state: PaymentState
  dispute: Dispute | null
  code: string | null
  reference: string | null
  requested_at: Date
  open_until: Date
  /** `2026-03-01` */
  paid_on: string | null
  seq: bigint | null
  paid_seq: bigint | null
}

export interface LineTable {
  commons_id: string
  payment: string
  n: number
  obligation: string
  payee: string | null
  owed: string | null
  amount: bigint
  returned: Generated<bigint>
  place: string
  settlement: string | null
  owed_settlement: string | null
  passed: Passing | null
  passed_reference: string | null
  passed_tries: Generated<number>
}

export interface RefundTable {
  commons_id: string
  id: string
  payment: string
  amount: bigint
  before: bigint
  owed: string | null
  state: 'asked' | 'done' | 'refused'
  reason: string | null
  asked_at: Date
}

export type PaymentRow = Selectable<PaymentTable>
export type LineRow = Selectable<LineTable>
export type RefundRow = Selectable<RefundTable>
