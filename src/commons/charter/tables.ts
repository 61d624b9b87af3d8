import type { Layer } from '../../kernel/charter.ts'
import '../../kernel/database.ts'

declare module '../../kernel/database.ts' {
  interface Tables {
    charter_version: CharterVersionRow
    charter_review: CharterReviewRow
    charter_text: CharterTextRow
    charter_text_clause: CharterTextClauseRow
    charter_text_link: CharterTextLinkRow
  }
}

export interface CharterVersionRow {
  commons_id: string
  version: number
  /** Canonical JSON of a `CharterData`; `hash` is the SHA-256 of its bytes, in hexadecimal. */
  data: string
  hash: string
  /** The journal entry that put it in force. */
  entry_seq: bigint
  at: Date
  /** The decision that made it; none for the first. */
  decision: string | null
}

export interface CharterReviewRow {
  commons_id: string
  entry_seq: bigint
  version: number
  at: Date
  decision: string | null
}

export interface CharterTextRow {
  commons_id: string
  layer: Layer
  /** 0 while the office has not confirmed what it brought in. */
  version: number
  /** SHA-256 of the canonical JSON of its clauses. */
  hash: string
  entry_seq: bigint
  at: Date
  decision: string | null
}

export interface CharterTextClauseRow {
  commons_id: string
  layer: Layer
  version: number
  n: number
  key: string
  chapter: string
  label: string
  title: string
  body: string
}

export interface CharterTextLinkRow {
  commons_id: string
  layer: Layer
  key: string
  path: string
}
