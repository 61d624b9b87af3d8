import type { Generated, JSONColumnType, Selectable } from 'kysely'

declare module '../../../kernel/database.ts' {
  interface Tables {
    market_search: KeptSearchTable
  }
}

export const rhythms = ['day', 'week'] as const
export type Rhythm = (typeof rhythms)[number]

/** A search somebody keeps; the meaning of each column is in `0016-kept-searches.sql`. */
export interface KeptSearchTable {
  commons_id: string
  id: string
  agent: string
  asked: JSONColumnType<object>
  every: Rhythm | null
  looked_at: Date
  met: Generated<number>
  met_at: Date | null
  made_at: Date
}
export type KeptSearchRow = Selectable<KeptSearchTable>
