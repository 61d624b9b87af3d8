import type { Selectable } from 'kysely'
import type { Context } from '../../kernel/capability.ts'
import { Failure } from '../../kernel/failure.ts'
import type { ActionCode } from './actions.ts'
import type { Flow } from './flow.ts'
import type { EventTable } from './tables.ts'

export type EventRow = Selectable<EventTable>

/** An event's row. Throws `observation.no_such_event`. */
export async function eventRow(ctx: Context, id: string): Promise<EventRow> {
  const row = await ctx.db
    .selectFrom('observation_event')
    .selectAll()
    .where('commons_id', '=', ctx.commons.id)
    .where('id', '=', id)
    .executeTakeFirst()
  if (!row) throw new Failure('observation.no_such_event', {}, 404)
  return row
}

/** A stored event as it was handed over. */
export function flowOf(row: EventRow): Flow {
  return {
    action: row.action as ActionCode,
    provider: row.provider ?? undefined,
    receiver: row.receiver ?? undefined,
    resource: row.resource ?? undefined,
    toResource: row.to_resource ?? undefined,
    process: row.process ?? undefined,
    side: row.process_side ?? undefined,
    beyond: row.beyond_side ? { side: row.beyond_side, commons: row.beyond_commons! } : undefined,
    quantity: row.quantity ?? undefined,
    unit: row.unit ?? undefined,
    effort: row.effort ?? undefined,
    effortUnit: row.effort_unit ?? undefined,
    at: row.at ?? undefined,
    begin: row.begins_at ?? undefined,
    end: row.ends_at ?? undefined,
    toLocation: row.to_location ?? undefined,
    stage: row.stage ?? undefined,
    state: row.state ?? undefined,
    corrects: row.corrects ?? undefined,
    ...linksOf(row),
  }
}

/** What it was meant to bring about; a correction takes it back from there. */
export const linksOf = ({ fulfills, satisfies, settles }: EventRow) => ({
  fulfills: fulfills ?? undefined,
  satisfies: satisfies ?? undefined,
  settles: settles ?? undefined,
})

const same = ['action', 'provider', 'receiver', 'resource', 'toResource', 'unit', 'effortUnit'] as const

/** A correction is the same event with a difference, and never takes back more than there was. */
export async function checkCorrection(ctx: Context, flow: Flow): Promise<EventRow> {
  const row = await eventRow(ctx, flow.corrects!)
  if (row.status !== 'counted') throw new Failure('observation.event_not_counted')
  const original = flowOf(row)
  const matches = same.every((field) => flow[field] === original[field])
  if (row.corrects !== null || !matches) throw new Failure('observation.correction_mismatch')
  const sums = await ctx.db
    .selectFrom('observation_event')
    .select((row) => [
      row.fn.sum<bigint>('quantity').as('quantity'),
      row.fn.sum<bigint>('effort').as('effort'),
    ])
    .where('commons_id', '=', ctx.commons.id)
    .where('corrects', '=', row.id)
    .where('status', '=', 'counted')
    .executeTakeFirstOrThrow()
  const left = (was: bigint | undefined, sum: bigint | null, by: bigint | undefined) =>
    (was ?? 0n) + BigInt(sum ?? 0n) + (by ?? 0n)
  const remains = [
    left(original.quantity, sums.quantity, flow.quantity),
    left(original.effort, sums.effort, flow.effort),
  ]
  if (remains.some((one) => one < 0n)) throw new Failure('observation.correction_too_large')
  return row
}
