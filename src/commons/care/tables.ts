import type { Generated, Selectable } from 'kysely'

/** Row types of this slice's tables; the meaning of each column is in the numbered `.sql` files. */
declare module '../../kernel/database.ts' {
  interface Tables {
    care_figure: FigureTable
    care_season: SeasonTable
    care_owed: OwedTable
    care_ticket: TicketTable
    care_cost: CostTable
    care_indicator: IndicatorTable
    care_reading: ReadingTable
    care_range: RangeTable
    care_meter: MeterTable
    care_meter_key: { commons_id: string; meter: string; hash: string }
    care_meter_indicator: { commons_id: string; meter: string; indicator: string }
    care_day: DayTable
    care_late: LateTable
    care_work_event: { commons_id: string; day: string; agent: string; event: string; effort: bigint }
    care_late_share: { commons_id: string; late: string; agent: string; key_amount: bigint; owed: bigint }
    care_signup: SignupTable
    care_work: WorkTable
    care_commutation: CommutationTable
    care_round: RoundTable
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
  label_ko: Generated<string>
  label_en: Generated<string>
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
  released: Generated<bigint>
  gates_from: Generated<string | null>
}

export interface LateTable {
  commons_id: string
  id: string
  season: string
  from_on: string
  days_left: number
  days: number
  key_total: bigint
  total: bigint
  assessed_at: Date
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

export const dayStates = ['called', 'held', 'cancelled'] as const

export interface DayTable {
  commons_id: string
  id: string
  duty: string
  title: string
  note: string
  place: string
  begins_at: Date
  ends_at: Date
  leader: string
  unit: string
  worth: bigint
  places: number | null
  state: (typeof dayStates)[number]
  called_at: Date
  resource: Generated<string | null>
}

export type DayRow = Selectable<DayTable>

export interface SignupTable {
  commons_id: string
  day: string
  agent: string
  stand_in: string | null
  counted: bigint | null
  signed_at: Date
}

export interface WorkTable {
  commons_id: string
  day: string
  agent: string
  season: string
  amount: bigint
}

export interface CommutationTable {
  commons_id: string
  id: string
  season: string
  agent: string
  amount: bigint
  price: bigint
  unit: string
  obligation: string
  taken_back: Generated<boolean>
  agreed_at: Date
}

export type CommutationRow = Selectable<CommutationTable>

export interface RoundTable {
  commons_id: string
  id: string
  agent: string
  on_day: string
  well: boolean
  note: string
  at: Date
}

export interface CostTable {
  commons_id: string
  id: string
  ticket: string
  key: string
  unit: string
  total: bigint
  people: number
  shared_at: Date
}

export interface IndicatorTable {
  commons_id: string
  id: string
  resource: string
  name: string
  unit: string
  places: number
  least: bigint | null
  most: bigint | null
  made_at: Date
  lowest: Generated<bigint | null>
  highest: Generated<bigint | null>
  every_days: Generated<number | null>
  measurer: Generated<string | null>
  ended_at: Generated<Date | null>
}

export type IndicatorRow = Selectable<IndicatorTable>

export interface ReadingTable {
  commons_id: string
  id: string
  indicator: string
  at: Date
  value: bigint
  corrects: string | null
  corrected: Generated<boolean>
  recorded_at: Date
  reason: Generated<string | null>
  meter: Generated<string | null>
}

export type ReadingRow = Selectable<ReadingTable>

export interface RangeTable {
  commons_id: string
  indicator: string
  from_at: Date
  least: bigint | null
  most: bigint | null
}

export interface MeterTable {
  commons_id: string
  id: string
  name: string
  made_at: Date
  revoked_at: Date | null
}
