/** The row type of this table; the meaning of each column is in `0005-feeds.sql`. */
declare module '../../kernel/database.ts' {
  interface Tables {
    things_feed: { commons_id: string; agent: string; code: string; made_at: Date }
  }
}

export {}
