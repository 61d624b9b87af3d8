import { consentRule } from '../../commons/observation/consent.ts'
import type { EventData } from '../../commons/observation/event-data.ts'
import { daysSince } from '../../commons/observation/observe.ts'
import { settleEvent } from '../../commons/observation/settle.ts'
import type { Context, RecordOptions } from '../../kernel/capability.ts'
import { postingsOf } from './accounts.ts'
import { contestDays } from './dials.ts'
import { type ContributionRow, givenOf, namedOf, updateContribution } from './rows.ts'
import { addToTotals } from './totals.ts'

const dayMs = 86_400_000

/** Until when a contribution that begins to count now may be contested. */
export function contestEnds(ctx: Pick<Context, 'dial' | 'now'>): Date {
  return new Date(ctx.now.getTime() + ctx.dial(contestDays) * dayMs)
}

export const silenceKey = (contribution: string) => `contributions.silence:${contribution}`

/** What the consent rule says of a waiting contribution now, given the word of the one it names. */
export function consentNow(ctx: Context, row: ContributionRow, word?: 'confirmed' | 'contested') {
  const named = row.agent === null ? [] : [row.agent]
  const facts = {
    recorder: row.recorder ?? undefined,
    named,
    consented: [],
    confirmed: word === 'confirmed' ? named : [],
    contested: word === 'contested' ? named : [],
    daysSince: daysSince(row.recorded_at, ctx.now),
  }
  const { outcome, applied } = ctx.apply(consentRule, null, facts)
  return { status: outcome.status, applied: applied as EventData['consent'] }
}

type Settling = ReturnType<typeof namedOf> & {
  quantity: bigint
  recordedIn: number
  consent: EventData['consent']
}

/** Ends a contribution's waiting: from now on it is posted and part of every total. `record` leaves the entry. */
export async function beginToCount(
  ctx: Context,
  row: ContributionRow,
  consent: EventData['consent'],
  record: (data: Settling, options: RecordOptions) => number,
): Promise<void> {
  if (row.event_id) await settleEvent(ctx, row.event_id, 'counted')
  const given = givenOf(row)
  const { quantity, project, happened_on: happenedOn } = row
  const data = { ...namedOf(row), quantity, recordedIn: Number(row.entry_seq), consent }
  const seq = record(data, { postings: postingsOf(given, quantity), effectiveOn: happenedOn })
  const counted = { state: 'counted' as const, counts_at: null, counted_seq: BigInt(seq) }
  await updateContribution(ctx, row.id, { ...counted, contest_until: contestEnds(ctx) })
  await addToTotals(ctx, [{ ...given, project, happenedOn, quantity, count: 1 }])
  await ctx.unschedule(silenceKey(row.id))
}
