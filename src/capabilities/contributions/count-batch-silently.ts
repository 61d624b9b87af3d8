import { z } from 'zod'
import { type Context, command } from '../../kernel/capability.ts'
import { beginToCount, consentNow } from './count.ts'
import { contributionCounted } from './entries.ts'
import type { ContributionRow } from './rows.ts'

/** So many at a time, that others get their turn in between. */
const atOnce = 200

/** The same as `countSilently` for what is left of rows brought in together. Sent by the clock, until none is left. */
export const countBatchSilently = command({
  input: z.strictObject({ batch: z.uuid() }),
  who: ['clock'],
  layer: 'bylaws',
  failures: ['not_waiting', 'silence_not_over'],
  records: { contribution_counted: contributionCounted },
  async run(ctx, { batch }) {
    const rows = await waitingOf(ctx, batch)
    if (rows.length === 0) ctx.fail('not_waiting')
    for (const row of rows.slice(0, atOnce)) {
      const consent = consentNow(ctx, row)
      if (consent.status !== 'counted') ctx.fail('silence_not_over')
      await beginToCount(ctx, row, consent.applied, (data, options) =>
        ctx.record('contribution_counted', data, { ...options, clause: 'dials.observation.silence_days' }),
      )
    }
    const isMore = rows.length > atOnce
    if (isMore)
      await ctx.schedule(
        ctx.now,
        'contributions.countBatchSilently',
        { batch },
        `contributions.batch:${batch}`,
      )
    return { counted: Math.min(rows.length, atOnce), more: isMore }
  },
})

function waitingOf({ db, commons }: Context, batch: string): Promise<ContributionRow[]> {
  return db
    .selectFrom('contributions_contribution')
    .selectAll()
    .where('commons_id', '=', commons.id)
    .where('batch', '=', batch)
    .where('state', '=', 'waiting')
    .where('agent', 'is not', null)
    .orderBy('id')
    .limit(atOnce + 1)
    .execute()
}
