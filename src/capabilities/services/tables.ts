import type { Generated, JSONColumnType, Selectable } from 'kysely'

/** Row types of this slice's tables; the meaning of each column is in `0001-services.sql`. */
declare module '../../kernel/database.ts' {
  interface Tables {
    services_offer: OfferTable
    services_choice: ChoiceTable
    services_worker: WorkerTable
    services_hours: HoursTable
    services_day_off: { commons_id: string; agent: string; day: string }
    services_booking: BookingTable
    services_feed: FeedTable
    services_held: { commons_id: string; booking: string; worker: string; from_at: Date; until_at: Date }
    services_refusal: { commons_id: string; booking: string; worker: string; place: boolean; at: Date }
    services_review: ReviewTable
    services_help: { commons_id: string; id: string; booking: string; at: Date; answered_at: Date | null }
  }
}

export interface OfferTable {
  commons_id: string
  id: string
  code: string
  title: string
  note: string
  minutes: number
  size_minutes: number
  largest: number
  size_name: string
  ended_at: Date | null
  seq: bigint
}
export type OfferRow = Selectable<OfferTable>

export interface ChoiceTable {
  commons_id: string
  offer: string
  code: string
  kind: 'option' | 'addon'
  title: string
  minutes: number
  place: number
}

export interface WorkerTable {
  commons_id: string
  agent: string
  zones: string[]
  travel_minutes: number
  since: Date
  paused: Generated<boolean>
}

export interface HoursTable {
  commons_id: string
  agent: string
  weekday: number
  from_time: string
  until_time: string
}

export const states = ['open', 'asked', 'accepted', 'started', 'done', 'confirmed', 'cancelled'] as const
export type BookingState = (typeof states)[number]

export interface BookingTable {
  commons_id: string
  id: string
  offer: string
  client: string | null
  party: string | null
  contact: string | null
  address: string | null
  note: string | null
  worker: string | null
  zone: string | null
  size: number
  choices: string[]
  from_at: Date
  until_at: Date
  state: BookingState
  unit: string
  total: bigint
  worker_part: bigint
  coop_part: bigint
  lines: JSONColumnType<unknown[]>
  facts: JSONColumnType<object> | null
  fee: Generated<bigint>
  fee_worker_part: Generated<bigint>
  started_at: Date | null
  finished_at: Date | null
  confirmed_at: Date | null
  series: string | null
  edition: Generated<number>
  made_at: Date
  seq: bigint
}
export type BookingRow = Selectable<BookingTable>

export interface FeedTable {
  commons_id: string
  agent: string
  hash: string
  made_at: Date
}

export interface ReviewTable {
  commons_id: string
  booking: string
  by_side: 'client' | 'worker'
  stars: number
  text: string | null
  at: Date
}
