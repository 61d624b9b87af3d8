import type { Generated } from 'kysely'

/** Row types of this slice's tables; the meaning of each column is in the slice's `.sql` files. */
declare module '../../kernel/database.ts' {
  interface Tables {
    turns_place: PlaceTable
    turns_seed: SeedTable
    turns_draw: DrawTable
    turns_entrant: EntrantTable
    turns_cycle: CycleTable
    turns_turn: TurnTable
    turns_season: SeasonTable
    turns_quota: QuotaTable
    turns_catch: CatchTable
    turns_rotation: RotationTable
    turns_lottery: LotteryTable
    turns_ticket: TicketTable
    turns_asking: AskingTable
    turns_outage: OutageTable
  }
}

export interface PlaceTable {
  commons_id: string
  resource: string
  rule: string
  in_force: string
  switched_at: Date | null
  indicator: string | null
  sites: string[]
  placed_at: Date
  ended_at: Date | null
}

interface SeedTable {
  commons_id: string
  draw: string
  seed: string
}

export interface DrawTable {
  commons_id: string
  id: string
  resource: string
  sites: number
  from_on: string
  until_on: string
  turns_on: string | null
  seed_hash: string
  seed: string | null
  sealed_at: Date
  drawn_at: Date | null
  drawn_seq: bigint | null
}

interface EntrantTable {
  commons_id: string
  draw: string
  agent: string
  comes_last: boolean
  lot: number | null
}

export interface CycleTable {
  commons_id: string
  id: string
  resource: string
  number: number
  from_at: Date
  until_at: Date
  minutes: bigint
  key: string
  seq: bigint
}

export interface TurnTable {
  commons_id: string
  cycle: string
  agent: string
  place: number
  weight: bigint
  minutes: bigint
  from_at: Date
  until_at: Date
  brought: string
  carried: string
}

export interface SeasonTable {
  commons_id: string
  id: string
  resource: string
  from_on: string
  until_on: string
  unit: string
  capacity: bigint
  strict: boolean
  key: string
  taken: Generated<bigint>
  seq: bigint
  number: number | null
}

export interface QuotaTable {
  commons_id: string
  season: string
  agent: string
  figure: bigint
  most: bigint
  taken: Generated<bigint>
}

interface CatchTable {
  commons_id: string
  id: string
  season: string
  agent: string
  caught_on: string
  amount: bigint
  corrected: Generated<boolean>
  logged_at: Date
}

export interface RotationTable {
  commons_id: string
  resource: string
  step: number
  cycle: number
  in_order: string[]
  waiting: string[]
  passed: string[]
  had: string[]
  at: string | null
  since: Date
  due_on: string | null
}

export interface LotteryTable {
  commons_id: string
  id: string
  resource: string
  winners: number
  most_weight: number
  by: 'lot' | 'credit'
  from_on: string
  until_on: string
  seed_hash: string
  seed: string | null
  sealed_at: Date
  drawn_at: Date | null
}

interface TicketTable {
  commons_id: string
  lottery: string
  agent: string
  weight: bigint
  comes_last: boolean
  won: number | null
}

interface AskingTable {
  commons_id: string
  resource: string
  agent: string
  is_in: boolean
  weight: Generated<bigint>
}

export interface OutageTable {
  commons_id: string
  resource: string
  from_at: Date
  until_at: Date | null
  expected_at: Date | null
  how: 'moved' | 'passed' | 'lost'
}
