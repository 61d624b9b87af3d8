import type { Generated } from 'kysely'

/** Row types of this slice's tables; the meaning of each column is in `0001-discussion.sql`. */
declare module '../../kernel/database.ts' {
  interface Tables {
    discussion_thread: { commons_id: string; about: string; kind: string; comments: Generated<number> }
    discussion_comment: CommentTable
    discussion_reaction: { commons_id: string; comment: string; agent: string; reaction: Reaction }
    discussion_summary: SummaryTable
    discussion_reading: ReadingTable
    discussion_receipt: { commons_id: string; about: string; agent: string; at: Date }
  }
}

export const reactions = ['agree', 'thanks', 'unsure'] as const
export type Reaction = (typeof reactions)[number]

export interface CommentTable {
  commons_id: string
  id: string
  about: string
  parent: string | null
  agent: string
  body: string | null
  at: Date
  edited_at: Date | null
  hidden_because: string | null
}

export interface SummaryTable {
  commons_id: string
  about: string
  edition: number
  agent: string
  body: string | null
  at: Date
}

export interface ReadingTable {
  commons_id: string
  about: string
  asked_by: string
  asked_at: Date
  until_day: string
}
