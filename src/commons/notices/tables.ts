import type { Generated } from 'kysely'

/** Row types of this slice's tables; the meaning of each column is in `0001-notices.sql`. */
declare module '../../kernel/database.ts' {
  interface Tables {
    notices_notice: { commons_id: string; agent: string; seq: bigint; at: Date }
    notices_reader: ReaderTable
    notices_mail: MailTable
  }
}

export interface ReaderTable {
  commons_id: string
  agent: string
  read_to: Generated<bigint>
  mail: Generated<boolean>
  token: string | null
}

export interface MailTable {
  commons_id: string
  agent: string
  seq: bigint
  tries: Generated<number>
  again_at: Date
  problem: string | null
}
