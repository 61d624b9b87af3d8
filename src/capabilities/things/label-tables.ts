/** The row type of this table; the meaning of each column is in `0004-labels.sql`. */
declare module '../../kernel/database.ts' {
  interface Tables {
    things_label: {
      commons_id: string
      resource: string
      code: string
      edition: number
      printed_at: Date
    }
  }
}

export {}
