import type { Selectable } from 'kysely'

/** Row types of disputes; the meaning of each column is in `0010-disputes.sql`. */
declare module '../../../kernel/database.ts' {
  interface Tables {
    market_dispute: DisputeTable
  }
}

export const disputeAbouts = ['not_arrived', 'not_as_described', 'return_refused'] as const
export const disputeStates = ['open', 'dropped', 'agreed', 'ruled'] as const

export interface DisputeTable {
  commons_id: string
  id: string
  order_id: string
  about: (typeof disputeAbouts)[number]
  wants: bigint
  text: string | null
  answer: string | null
  reason: string | null
  state: (typeof disputeStates)[number]
  amount: bigint | null
  judge: string | null
  brought_at: Date
  answer_until: Date
  settled_at: Date | null
}
export type DisputeRow = Selectable<DisputeTable>
