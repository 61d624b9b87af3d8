import { eventRow, flowOf } from '../../commons/observation/correction.ts'
import type { EventData } from '../../commons/observation/event-data.ts'
import { observe } from '../../commons/observation/observe.ts'
import { settleEvent } from '../../commons/observation/settle.ts'
import type { Context, RecordOptions } from '../../kernel/capability.ts'
import { type Given, postingsOf } from './accounts.ts'
import { silenceKey } from './count.ts'
import { type ContributionRow, closeContests, givenOf, namedOf, say, updateContribution } from './rows.ts'
import { addToTotals } from './totals.ts'

/** Corrects the event behind a contribution by a difference. None where an outsider gave it. */
export async function correctEventBy(
  ctx: Context,
  event: string | null,
  difference: bigint,
): Promise<EventData | undefined> {
  if (event === null) return undefined
  const row = await eventRow(ctx, event)
  const flow = flowOf(row)
  const by = flow.effort === undefined ? { quantity: difference } : { effort: difference }
  const settled = { by: 'contributions', status: 'counted' as const }
  const process = row.process ?? undefined
  return (await observe(ctx, { ...flow, ...by, corrects: event, process, settled })).data
}

type Undoing = ReturnType<typeof namedOf> & { corrects: number; event?: EventData; quantity: bigint }
type Undo = {
  row: ContributionRow
  step: 'reverted' | 'withdrawn'
  reason: string
  record(data: Undoing, options: RecordOptions): number
}

/** Takes a contribution that counts out again: posts exactly what was posted, the other way, and names that entry. */
export async function undo(ctx: Context, { row, step, reason, record }: Undo): Promise<number> {
  const event = await correctEventBy(ctx, row.event_id, -row.quantity)
  const given = givenOf(row)
  const corrects = Number(row.counted_seq ?? row.entry_seq)
  const data = { ...namedOf(row), corrects, event, quantity: row.quantity }
  const seq = record(data, { postings: postingsOf(given, -row.quantity), effectiveOn: row.happened_on })
  await updateContribution(ctx, row.id, { state: 'reverted', contest_until: null })
  await closeContests(ctx, row.id)
  await say(ctx, { contribution: row.id, step, reason, seq })
  await changeTotals(ctx, row, given, -row.quantity, -1)
  return seq
}

export async function changeTotals(
  ctx: Context,
  row: ContributionRow,
  given: Given,
  quantity: bigint,
  count: number,
): Promise<void> {
  await addToTotals(ctx, [{ ...given, project: row.project, happenedOn: row.happened_on, quantity, count }])
}

/** Ends the waiting of a contribution that will never count. */
export async function drop(
  ctx: Context,
  row: ContributionRow,
  status: 'contested' | 'withdrawn',
): Promise<void> {
  if (row.event_id) await settleEvent(ctx, row.event_id, status)
  await updateContribution(ctx, row.id, {
    state: status === 'contested' ? 'declined' : 'reverted',
    counts_at: null,
  })
  await ctx.unschedule(silenceKey(row.id))
}
