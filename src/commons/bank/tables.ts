/** Row types of this slice's tables; the meaning of each column is in `0001-bank.sql`. */
declare module '../../kernel/database.ts' {
  interface Tables {
    bank_account: AccountTable
    bank_upload: UploadTable
    bank_upload_part: { commons_id: string; upload: string; n: number; lines: string }
    bank_import: ImportTable
    bank_line: LineTable
    bank_booking: BookingTable
    bank_booking_part: BookingPartTable
    bank_alias: { commons_id: string; name_key: string; agent: string; at: Date }
    bank_rule: RuleTable
    bank_payee: PayeeTable
    bank_batch: BatchTable
    bank_batch_item: { commons_id: string; batch: string; n: number; obligation: string; amount: bigint }
  }
}

export interface AccountTable {
  commons_id: string
  code: string
  /** `assets:bank:<code>`, or `assets:sp-care:bank:<code>` in a special account. */
  place: string
  title: string
  bank: string
  number: string | null
  unit: string
  opening: bigint
  /** `2026-03-01`. */
  opening_on: string
  /** JSON of `Columns`. */
  columns: string | null
  state: 'open' | 'closed'
  added_at: Date
}

export interface UploadTable {
  commons_id: string
  id: string
  account: string
  agent: string
  file_name: string
  content: Buffer | null
  reading: string
  lines: number
  at: Date
}

export interface ImportTable {
  commons_id: string
  id: string
  account: string
  agent: string | null
  format: string
  upload: string
  skip_alike: boolean
  lines: number
  added: number
  matched: number
  parts: number
  parts_done: number
  at: Date
}

export const lineStates = ['open', 'booked', 'left_out'] as const
export type LineState = (typeof lineStates)[number]

export interface LineTable {
  commons_id: string
  id: string
  account: string
  import: string
  key: string
  on_day: string
  n: bigint
  at_time: string | null
  amount: bigint
  balance: bigint | null
  name: string | null
  text: string | null
  state: LineState
  booking: string | null
}

export const bookingKinds = ['match', 'account', 'transfer', 'left_out'] as const
export type BookingKind = (typeof bookingKinds)[number]

export interface BookingTable {
  commons_id: string
  id: string
  line: string
  kind: BookingKind
  certain: boolean
  account: string | null
  other_line: string | null
  agent: string | null
  reason: string | null
  note: string
  seq: bigint
  reversed_seq: bigint | null
  at: Date
}

export interface BookingPartTable {
  commons_id: string
  booking: string
  n: number
  obligation: string
  settlement: string
  amount: bigint
}

export interface RuleTable {
  commons_id: string
  id: string
  direction: 'in' | 'out'
  words: string
  account: string
  at: Date
}

export interface PayeeTable {
  commons_id: string
  id: string
  agent: string | null
  party_key: string | null
  holder: string
  bank: string
  number: string
  at: Date
}

export interface BatchTable {
  commons_id: string
  id: string
  account: string
  state: 'ready' | 'sent' | 'cancelled'
  made_at: Date
  sent_on: string | null
}
