import '../../kernel/database.ts'

declare module '../../kernel/database.ts' {
  interface Tables {
    charter_version: CharterVersionRow
    charter_review: CharterReviewRow
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
