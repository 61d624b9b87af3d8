import type { Generated, Selectable } from 'kysely'

/** Row types of this slice's tables; the meaning of each column is in the numbered `.sql` files. */
declare module '../../kernel/database.ts' {
  interface Tables {
    care_figure: FigureTable
    care_season: SeasonTable
    care_owed: OwedTable
    care_ticket: TicketTable
  }
}

export const ticketStates = ['reported', 'assessed', 'repairing', 'resolved', 'retired'] as const
export type TicketState = (typeof ticketStates)[number]

export interface FigureTable {
  commons_id: string
  key: string
  agent: string
  from_on: string
  amount: bigint
  recorded_at: Date
}

export interface SeasonTable {
  commons_id: string
  id: string
  duty: string
  from_on: string
  until_on: string
  gates_from: string
  unit: string
  rate: bigint
  key: string
  key_total: bigint
  total: bigint
  people: number
  closed: Generated<boolean>
  assessed_at: Date
}

export type SeasonRow = Selectable<SeasonTable>

export interface OwedTable {
  commons_id: string
  season: string
  agent: string
  key_amount: bigint
  owed: bigint
  carried: Generated<bigint>
  done: Generated<bigint>
  commuted: Generated<bigint>
  released: Generated<bigint>
}

export type OwedRow = Selectable<OwedTable>

export interface TicketTable {
  commons_id: string
  id: string
  number: number
  resource: string
  reporter: string | null
  title: string
  note: string
  photo: string | null
  state: TicketState
  out_from: Date | null
  out_until: Date | null
  finding: Generated<string>
  parts: Generated<string>
  reported_at: Date
  ended_at: Date | null
}

export type TicketRow = Selectable<TicketTable>
