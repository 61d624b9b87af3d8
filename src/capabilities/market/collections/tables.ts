import type { Selectable } from 'kysely'

declare module '../../../kernel/database.ts' {
  interface Tables {
    market_collection: CollectionTable
    market_collected: CollectedTable
  }
}

/** The meaning of each column is in `0017-collections.sql`. */
export interface CollectionTable {
  commons_id: string
  id: string
  agent: string
  title: string
  note: string
  open: boolean
  featured_at: Date | null
  made_at: Date
}
export type CollectionRow = Selectable<CollectionTable>

export interface CollectedTable {
  commons_id: string
  collection: string
  listing: string
  added_at: Date
}
