import type { Generated } from 'kysely'

/** Row types of this slice's tables; the meaning of each column is in `0001-contributions.sql`. */
declare module '../../kernel/database.ts' {
  interface Tables {
    contributions_project: ProjectTable
    contributions_task: TaskTable
    contributions_taking: TakingTable
    contributions_author: AuthorTable
    contributions_contribution: ContributionTable
    contributions_review: ReviewTable
    contributions_total: TotalTable
    contributions_draft: DraftTable
  }
}

export interface ProjectTable {
  commons_id: string
  id: string
  name: string
  purpose: Generated<string>
  state: 'open' | 'closed'
  starter: string | null
  started_at: Date
  closed_at: Date | null
}

export type TaskState = 'open' | 'taken' | 'done' | 'dropped'

export interface TaskTable {
  commons_id: string
  id: string
  project: string
  title: string
  details: Generated<string>
  kind: string
  wanted: number
  /** A day as `2026-03-01`. */
  due_on: string | null
  calls: boolean
  state: TaskState
  author: string | null
  added_at: Date
  done_at: Date | null
}

export interface TakingTable {
  commons_id: string
  task: string
  agent: string
  taken_at: Date
}

export interface AuthorTable {
  commons_id: string
  id: string
  key: string
  name: string | null
  email: string | null
  agent: string | null
  mapped_at: Date | null
}

export const contributionStates = [
  'waiting',
  'counted',
  'contested',
  'corrected',
  'reverted',
  'declined',
] as const
export type ContributionState = (typeof contributionStates)[number]

export const sources = ['self', 'office', 'git', 'csv'] as const
export type Source = (typeof sources)[number]

export interface ContributionTable {
  commons_id: string
  id: string
  event_id: string | null
  project: string | null
  task: string | null
  agent: string | null
  author: string | null
  recorder: string | null
  kind: string
  quantity: bigint
  unit: string
  /** A day as `2026-03-01`. */
  happened_on: string
  note: Generated<string>
  evidence: string | null
  is_gift: boolean
  source: Source
  source_key: string | null
  batch: string | null
  state: ContributionState
  counts_at: Date | null
  contest_until: Date | null
  entry_seq: bigint
  counted_seq: bigint | null
  recorded_at: Date
}

export const reviewSteps = [
  'contested',
  'explained',
  'upheld',
  'retracted',
  'corrected',
  'reverted',
  'withdrawn',
  'declined',
] as const
export type ReviewStep = (typeof reviewSteps)[number]

export interface ReviewTable {
  commons_id: string
  id: string
  contribution: string
  agent: string | null
  step: ReviewStep
  reason: Generated<string>
  is_open: boolean
  at: Date
  entry_seq: bigint
}

export interface TotalTable {
  commons_id: string
  holder: string
  is_outsider: boolean
  project: string
  kind: string
  unit: string
  is_gift: boolean
  /** `2026-03`. */
  month: string
  quantity: bigint
  count: bigint
}

export interface DraftTable {
  commons_id: string
  id: string
  agent: string
  file_name: string
  rows: string
  at: Date
}
