import type { Selectable } from 'kysely'

/** Row types of sellers' files; the meaning of each column is in `0007-files.sql`. */
declare module '../../../kernel/database.ts' {
  interface Tables {
    market_file: FileTable
    market_file_part: { commons_id: string; file: string; n: number; rows: string }
    market_file_refusal: RefusalTable
  }
}

export const fileStates = ['read', 'running', 'stopped', 'done'] as const

export interface FileTable {
  commons_id: string
  id: string
  agent: string
  name: string
  headings: string[]
  rows: number
  parts: number
  state: (typeof fileStates)[number]
  parts_done: number
  rows_done: number
  made: number
  changed: number
  refused: number
  at: Date
}
export type FileRow = Selectable<FileTable>

export interface RefusalTable {
  commons_id: string
  file: string
  line: number
  problem: string
  cells: string[]
}
