import type { Generated } from 'kysely'

/** Row types of this slice's tables; the meaning of each column is in `0001-observation.sql`. */
declare module '../../kernel/database.ts' {
  interface Tables {
    observation_resource: ResourceTable
    observation_event: EventTable
    observation_word: WordTable
  }
}

export interface ResourceTable {
  commons_id: string
  id: string
  name: string
  note: Generated<string>
  rival: boolean
  depletable: boolean
  origin: 'natural' | 'made'
  substance: 'material' | 'immaterial'
  single: boolean
  unit: string
  accounting_quantity: bigint
  onhand_quantity: bigint
  accountable: string | null
  custodian: string | null
  location: Generated<string>
  contained_in: string | null
  stage: string | null
  state: string | null
  image: string | null
  conditions: Generated<string>
  status: 'expected' | 'active' | 'retired'
  registered_at: Date
}

export type EventStatus = 'waiting' | 'counted' | 'contested' | 'withdrawn'

export interface EventTable {
  commons_id: string
  id: string
  action: string
  provider: string | null
  receiver: string | null
  recorder: string | null
  resource: string | null
  to_resource: string | null
  process: string | null
  quantity: bigint | null
  unit: string | null
  effort: bigint | null
  effort_unit: string | null
  at: Date | null
  begins_at: Date | null
  ends_at: Date | null
  happened_at: Date
  to_location: string | null
  stage: string | null
  state: string | null
  note: Generated<string>
  corrects: string | null
  status: EventStatus
  counts_at: Date | null
  settled_by: string | null
  entry_seq: bigint | null
  classified_as: Generated<string | null>
  is_gift: Generated<boolean>
  counted_seq: Generated<bigint | null>
  recorded_at: Date
}

export interface WordTable {
  commons_id: string
  event: string
  agent: string
  word: 'asked' | 'confirmed' | 'contested'
  reason: Generated<string>
  at: Date
}
