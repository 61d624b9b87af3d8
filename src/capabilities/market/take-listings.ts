import { z } from 'zod'
import { command } from '../../kernel/capability.ts'
import { listingsTaken } from './entries.ts'
import { isHeld } from './orders/record.ts'
import { knownOf, listingRowInput, takeRows } from './taking.ts'

export const mostRows = 500

/**
 * Takes rows of a seller's file, each by its number: what is there is changed, what is not is made. Rows that cannot be
 * taken are answered with why, the others are in; what was closed stays so. One entry holds how many, and a hash of all.
 */
export const takeListings = command({
  input: z.strictObject({ rows: z.array(listingRowInput).min(1).max(mostRows) }),
  who: ['member'],
  failures: ['members_only', 'held_for_review'],
  records: { listings_taken: listingsTaken },
  quiet: true,
  async run(ctx, { rows }) {
    const seller = ctx.standing.agent ?? ctx.fail('members_only')
    if (rows.some(({ to }) => to === 'active') && (await isHeld(ctx, seller))) ctx.fail('held_for_review')
    const numbers = rows.map(({ number }) => number)
    return takeRows(ctx as never, seller, rows, await knownOf(ctx, seller, numbers))
  },
})
