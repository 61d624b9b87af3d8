import type { Generated, Selectable } from 'kysely'

/** Row types of this slice's tables; the meaning of each column is in `0001-things.sql`. */
declare module '../../kernel/database.ts' {
  interface Tables {
    things_thing: ThingTable
    things_booking: BookingTable
    things_trained: { commons_id: string; resource: string; agent: string; at: Date }
  }
}

export interface ThingTable {
  commons_id: string
  resource: string
  rule: string
  units: number
  shared_at: Date
  ended_at: Date | null
  seq: bigint
}
export type ThingRow = Selectable<ThingTable>

export interface BookingTable {
  commons_id: string
  id: string
  resource: string
  unit: number
  agent: string
  from_at: Date
  until_at: Date
  state: 'booked' | 'cancelled'
  edition: Generated<number>
  series: string | null
  made_at: Date
  seq: bigint
}
export type BookingRow = Selectable<BookingTable>
