import { z } from 'zod'
import { anyBallot } from '../../counting/ballots.ts'
import { query } from '../../kernel/capability.ts'
import { id } from '../../kernel/fields.ts'
import { readReceipt } from './receipts.ts'

/** The published ballot of a receipt, by which a voter sees that theirs was counted; null where there is none. */
export const findBallot = query({
  input: z.strictObject({ decision: id('decisions.decision'), receipt: z.string().max(100) }),
  output: z
    .object({ place: z.int().nonnegative(), receipt: z.string(), type: z.string(), ballot: anyBallot })
    .nullable(),
  who: ['member'],
  async run(view, { decision, receipt }) {
    const known = readReceipt(receipt)
    if (!known) return null
    const row = await view.db
      .selectFrom('decisions_published')
      .select(['place', 'receipt', 'type', 'ballot'])
      .where('commons_id', '=', view.commons.id)
      .where('decision', '=', decision)
      .where('receipt', '=', known)
      .limit(1)
      .executeTakeFirst()
    return row ? { ...row, ballot: JSON.parse(row.ballot) } : null
  },
})
