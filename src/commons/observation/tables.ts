import type { Generated } from 'kysely'
import type { FlowRate, licenceCodes, usedAsCodes } from './uses.ts'

/** Row types of this slice's tables; the meaning of each column is in the numbered `.sql` files. */
declare module '../../kernel/database.ts' {
  interface Tables {
    observation_resource: ResourceTable
    observation_event: EventTable
    observation_word: WordTable
    observation_process: ProcessTable
    observation_lot: LotTable
    observation_passage: PassageTable
    observation_condition: ConditionTable
    observation_document: DocumentTable
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
  lot: Generated<string | null>
  serial: Generated<string | null>
  used_as: Generated<(typeof usedAsCodes)[number] | null>
  flow_amount: Generated<bigint | null>
  flow_unit: Generated<FlowRate['unit'] | null>
  flow_per: Generated<FlowRate['per'] | null>
  licence: Generated<(typeof licenceCodes)[number] | null>
  worth: Generated<bigint | null>
  worth_unit: Generated<string | null>
  /** A calendar day. */
  worth_on: Generated<string | null>
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
  process_side: 'input' | 'output' | null
  beyond_side: 'to' | 'from' | null
  beyond_commons: string | null
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
  fulfills: string | null
  satisfies: string | null
  settles: string | null
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

export interface ProcessTable {
  commons_id: string
  id: string
  name: string
  note: Generated<string>
  kind: string
  project: string | null
  plan: string | null
  planned_begin: Date | null
  planned_end: Date | null
  begun_at: Date | null
  finished_at: Date | null
  finished: Generated<boolean>
  entry_seq: bigint | null
  recorded_at: Date
}

export interface LotTable {
  commons_id: string
  id: string
  issuer: string
  code: string
  /** A calendar day. */
  best_before: string | null
}

export interface PassageTable {
  commons_id: string
  id: string
  direction: 'out' | 'in'
  other_commons: string
  state: 'under_way' | 'accepted' | 'refused'
  resource: string | null
  event: string | null
  their_resource: string | null
  their_event: string | null
  their_entry: bigint | null
  quantity: bigint
  unit: string
  about: string | null
  note: Generated<string>
  reason: Generated<string>
  sent_at: Date
  answered_at: Date | null
}

export const conditionKinds = ['keep', 'refrain', 'report'] as const

export interface ConditionTable {
  commons_id: string
  id: string
  resource: string
  giver: string
  kind: (typeof conditionKinds)[number]
  says: string
  /** Calendar days. */
  since: string
  until: string | null
  review_on: string | null
  reviewed_at: Date | null
  ended_at: Date | null
  made_at: Date
}

export interface DocumentTable {
  commons_id: string
  id: string
  resource: string
  title: string
  file: string
  filed_at: Date
}
