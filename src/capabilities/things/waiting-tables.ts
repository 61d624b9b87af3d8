import type { Selectable } from 'kysely'

/** The row type of this table; the meaning of each column is in `0003-waiting.sql`. */
declare module '../../kernel/database.ts' {
  interface Tables {
    things_waiting: WaitingTable
  }
}

interface WaitingTable {
  commons_id: string
  id: string
  resource: string
  agent: string
  from_at: Date | null
  until_at: Date | null
  asked_at: Date
  seq: bigint
}
export type WaitingRow = Selectable<WaitingTable>
