import type { ColumnType } from 'kysely'

/** Row types of the kernel's tables; the meaning of each column is in `0001-kernel.sql`. */
declare module './database.ts' {
  interface Tables {
    kernel_commons: KernelCommons
    journal_head: JournalHead
    journal_entry: JournalEntry
    journal_tile: JournalTile
    journal_checkpoint: JournalCheckpoint
    ledger_posting: LedgerPosting
    ledger_balance: LedgerBalance
    kernel_key: KernelKey
    kernel_due: KernelDue
    kernel_job: KernelJob
    kernel_cursor: KernelCursor
    kernel_closed: { commons_id: string; until: string }
    kernel_shred: { commons_id: string; name: string; asked: string }
    kernel_outbox: KernelOutbox
    kernel_file: KernelFile
    kernel_file_chunk: KernelFileChunk
    kernel_secret: { name: string; value: string }
  }
}

type Defaulted<T> = ColumnType<T, T | undefined, T>

export interface KernelCommons {
  id: string
  slug: string
  name: string
  language: Defaulted<string>
  time_zone: Defaulted<string>
  founded_at: Date
}

export interface JournalHead {
  commons_id: string
  size: bigint
  frontier: Buffer
  root: Buffer
  at: Date
  charter_version: number
  standing_seq: bigint
}

export interface JournalEntry {
  commons_id: string
  seq: bigint
  kind: string
  at: Date
  leaf: Buffer
  body: string
}

export interface JournalTile {
  commons_id: string
  level: number
  index: bigint
  hashes: Buffer
}

export interface JournalCheckpoint {
  commons_id: string
  size: bigint
  note: string
  at: Date
}

export interface LedgerPosting {
  commons_id: string
  seq: bigint
  n: number
  from_account: string
  to_account: string
  unit: string
  amount: bigint
  /** When it took effect, in the commons' own time: `2026-03-01`. */
  day: string
}

export interface LedgerBalance {
  commons_id: string
  account: string
  unit: string
  amount: bigint
}

export interface KernelKey {
  commons_id: string
  owner: string
  key: string
  request: Buffer
  result: string
  at: Date
}

export interface KernelDue {
  commons_id: string
  id: string
  key: string
  at: Date
  command: string
  input: string
  refused: string | null
}

export interface KernelJob {
  commons_id: string
  id: string
  kind: string
  owner: string
  input: string
  cursor: string | null
  done: Defaulted<bigint>
  total: bigint | null
  state: Defaulted<string>
  problem: string | null
  result: string | null
  started_at: Date
  leased_until: Date | null
}

export interface KernelCursor {
  commons_id: string
  effect: string
  seq: bigint
  tries: Defaulted<number>
  again_at: Date | null
}

export interface KernelFile {
  commons_id: string
  hash: string
  name: string
  media_type: string
  size: bigint
  owner: string
  at: Date
}

export interface KernelFileChunk {
  commons_id: string
  hash: string
  n: number
  bytes: Buffer
}

export interface KernelOutbox {
  commons_id: string
  key: string
  to_commons: string
  posted: Defaulted<bigint>
  command: string
  input: string
  at: Date
  tries: Defaulted<number>
  again_at: Date
  refused: string | null
}
