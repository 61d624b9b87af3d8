import type { Generated, Selectable } from 'kysely'

/** Row types of this slice's tables; the meaning of each column is in the numbered `.sql` files. */
declare module '../../kernel/database.ts' {
  interface Tables {
    decisions_decision: DecisionTable
    decisions_edition: EditionTable
    decisions_support: SupportTable
    decisions_amendment: AmendmentTable
    decisions_elector: ElectorTable
    decisions_ballot: BallotTable
    decisions_box: BoxTable
    decisions_published: PublishedTable
    decisions_delegation: DelegationTable
    decisions_appeal: AppealTable
    decisions_kept_proposal: KeptProposalTable
  }
}

/**
 * idea → discussed → open → passed | failed | tied; passed → waiting → executed | blocked | expired. What is decided in
 * meetings is `tabled` until one takes it up, and again if it puts it off. `passed` lasts only while it is being carried out, and for what carries nothing out it is the end. An appeal holds a waiting decision
 * (`appealed`) until it is ruled on: back to waiting, or overturned. An idea too few second has lapsed.
 */
export const states = [
  'idea',
  'discussed',
  'tabled',
  'open',
  'passed',
  'failed',
  'tied',
  'waiting',
  'appealed',
  'executed',
  'blocked',
  'expired',
  'overturned',
  'withdrawn',
  'lapsed',
] as const
export type DecisionState = (typeof states)[number]

/** Still under way: shown before what is over. */
export const underWay = ['idea', 'discussed', 'tabled', 'open', 'waiting', 'appealed', 'blocked'] as const

/** How those present at a meeting vote: counted in the room, or each on a phone. */
export const ways = ['hands', 'phones'] as const
export type Way = (typeof ways)[number]

export const kinds = ['motion', 'resolution', 'choice', 'election', 'budget'] as const
export type DecisionKind = (typeof kinds)[number]

export interface DecisionTable {
  commons_id: string
  id: string
  number: number
  kind: Generated<DecisionKind>
  title: string
  reason: string
  command: string | null
  input: string
  input_salt: string
  input_hash: string
  edition: Generated<number>
  procedure: string
  rules: string
  charter_version: number
  proposer: string
  proposed_at: Date
  proposed_seq: bigint | null
  supporters_needed: number | null
  opens_at: Date | null
  opened_at: Date | null
  opened_seq: bigint | null
  closes_at: Date | null
  closed_at: Date | null
  closed_seq: bigint | null
  state: Generated<DecisionState>
  blocked_code: string | null
  blocked_values: string | null
  blocked_command: string | null
  result: string | null
  electors: number
  eligible: Generated<string>
  counts: Generated<string>
  votes: string | null
  present: Generated<number>
  cast_ballots: Generated<number>
  tie_seed: string | null
  tie_broken: string | null
  effect_at: Date | null
  waits_for: 'filing' | 'approval' | null
  filed_on: string | null
  filing_reference: string | null
  expires_at: Date | null
  executed_seq: bigint | null
  review_at: Date | null
  way: Way | null
  hands: string | null
  called_at: Date | null
}

export type DecisionRow = Selectable<DecisionTable>

export interface EditionTable {
  commons_id: string
  decision: string
  edition: number
  title: string
  reason: string
  command: string | null
  input: string
  input_salt: string
  input_hash: string
  at: Date
}

export interface SupportTable {
  commons_id: string
  decision: string
  agent: string
}

export interface AmendmentTable {
  commons_id: string
  id: string
  decision: string
  edition: number
  agent: string
  title: string
  input: string
  note: string
  at: Date
  state: Generated<'suggested' | 'taken_over' | 'declined' | 'outdated'>
  became: number | null
}

export interface ElectorTable {
  commons_id: string
  decision: string
  agent: string
  type: Generated<string>
  present: Generated<boolean>
  voted: Generated<boolean>
  carried_by: string | null
  vote_lost: 'cycle' | 'dead_end' | null
  by_proxy: Generated<boolean>
  holder: string | null
}

export interface BallotTable {
  commons_id: string
  decision: string
  agent: string
  ballot: string
  reason: Generated<string>
  at: Date
}

export interface BoxTable {
  commons_id: string
  decision: string
  receipt: string
  type: string
  ballot: string
  agent: string | null
}

export interface PublishedTable {
  commons_id: string
  decision: string
  place: number
  receipt: string
  type: string
  ballot: string
}

export interface DelegationTable {
  commons_id: string
  agent: string
  scope: string
  delegate: string | null
  at: Date
}

export interface AppealTable {
  commons_id: string
  id: string
  decision: string
  agent: string
  grounds: string
  at: Date
  ruling: 'dismissed' | 'upheld' | null
  reasons: string | null
  ruled_by: string | null
  ruled_at: Date | null
}

interface KeptProposalTable {
  commons_id: string
  id: string
  agent: string
  command: string
  input: string
  at: Date
}
