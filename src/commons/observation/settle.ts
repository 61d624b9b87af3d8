import type { Context } from '../../kernel/capability.ts'
import { Failure } from '../../kernel/failure.ts'
import { checkCorrection, type EventRow, eventRow, flowOf } from './correction.ts'
import { silenceKey } from './observe.ts'
import { checkWithinProcess } from './process-rules.ts'
import { applyChanges, changesOf, dropExpected, loadStocks } from './stocks.ts'

/**
 * Ends an event's waiting. `counted` applies its effects now, against the resources as they are now; the other
 * two leave them untouched. The entry that says so is the caller's next. For the slice that holds the event (`settled.by`), and for this one.
 *
 * Throws `observation.no_such_event`, `event_not_waiting`, and at counting what `observe` throws of resources.
 */
export async function settleEvent(
  ctx: Context,
  id: string,
  status: 'counted' | 'contested' | 'withdrawn',
): Promise<EventRow> {
  const row = await eventRow(ctx, id)
  if (row.status !== 'waiting') throw new Failure('observation.event_not_waiting')
  if (status === 'counted') await count(ctx, row)
  else await dropExpected(ctx, [row.resource, row.to_resource])
  await ctx.db
    .updateTable('observation_event')
    .set({ status, counts_at: null, counted_seq: status === 'counted' ? BigInt(ctx.nextSeq()) : null })
    .where('commons_id', '=', ctx.commons.id)
    .where('id', '=', id)
    .execute()
  await ctx.unschedule(silenceKey(id))
  return { ...row, status }
}

async function count(ctx: Context, row: EventRow): Promise<void> {
  const flow = flowOf(row)
  if (flow.corrects) await checkCorrection(ctx, flow)
  await checkWithinProcess(ctx, flow)
  const stocks = await loadStocks(ctx, flow, 'any')
  await applyChanges(ctx, await changesOf(ctx, flow, stocks))
}
