import type { Generated, Selectable } from 'kysely'

/** Row types of this slice's tables; the meaning of each column is in `0001-market.sql`. */
declare module '../../kernel/database.ts' {
  interface Tables {
    market_category: CategoryTable
    market_listing: ListingTable
    market_shelf: ShelfTable
    market_listing_edition: EditionTable
  }
}

export interface CategoryTable {
  commons_id: string
  code: string
  parent: string | null
  ko: string
  en: string
  place: number
  path: string
}
export type CategoryRow = Selectable<CategoryTable>

export type ListingState = 'draft' | 'active' | 'locked' | 'sold' | 'closed'

export interface ListingTable {
  commons_id: string
  id: string
  seller: string
  number: string | null
  title: string
  body: string
  category: string
  condition: 'new' | 'used'
  wear: string | null
  price: bigint
  unit: string
  vat: number | null
  content: bigint | null
  content_unit: string | null
  gtin: string | null
  quantity: number
  swap: boolean
  lend: boolean
  pick_up: boolean
  sending: bigint | null
  picture: string | null
  more_pictures: Generated<string[]>
  /** Raised when what was said of it changes after an order. */
  edition: Generated<number>
  donated: number | null
  state: ListingState
  made_at: Date
  listed_at: Date | null
  labels: Generated<string[]>
}
export type ListingRow = Selectable<ListingTable>

export interface ShelfTable {
  commons_id: string
  listing: string
  /** A `tsvector`, as text. */
  words: string
  category: string
  condition: 'new' | 'used'
  pick_up: boolean
  price: bigint
  listed_at: Date
}

/** What was said of a listing while it was bought. */
export interface EditionTable
  extends Pick<
    Selectable<ListingTable>,
    | ('commons_id' | 'edition' | 'title' | 'body' | 'condition' | 'wear' | 'content' | 'content_unit')
    | ('gtin' | 'picture' | 'more_pictures')
  > {
  listing: string
  until: Date
}
