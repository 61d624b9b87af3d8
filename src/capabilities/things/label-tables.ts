import { z } from 'zod'

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

/** What stands on a label: 128 random bits, and nothing a database could stumble over. */
export const labelCode = () => z.string().regex(/^[\w-]{1,64}$/)
