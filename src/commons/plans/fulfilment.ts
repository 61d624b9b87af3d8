import type { Context } from '../../kernel/capability.ts'
import { Failure } from '../../kernel/failure.ts'
import type { EventData } from '../observation/event-data.ts'
import { type Observation, type Observed, observe } from '../observation/observe.ts'
import { progressOf } from './done.ts'
import { type FlowRow, flowRow } from './flows.ts'
import type { FlowKind } from './tables.ts'

/** What can stand between an event and what it is to bring about, as `plans.…`. */
export const fulfilFailures = [
  'no_such_intent',
  'no_such_commitment',
  'no_such_claim',
  'not_agreed',
  'action_mismatch',
  'unit_mismatch',
  'agents_mismatch',
] as const

const links = { commitment: 'fulfills', intent: 'satisfies', claim: 'settles' } as const

export interface Fulfilled extends Observation {
  /** By how much more than was promised it now is, in the flow's unit, once this event counts; 0 where it is not more. */
  over: bigint
}

/**
 * Records an economic event toward something planned: it fulfils a commitment, satisfies an intent or settles a claim.
 * The event is handed over whole, as to `observe`; its action, unit and agents must be those of the flow. More than was
 * promised is fine and said. The caller leaves the journal entry, as with `observe`; whether the actor may record it is
 * the caller's to check.
 *
 * Throws `fulfilFailures`, and whatever `observe` throws.
 */
export async function fulfil(
  ctx: Context,
  what: FlowKind,
  id: string,
  event: Observed,
  record?: (data: EventData, over: bigint) => number,
): Promise<Fulfilled> {
  const row = await flowRow(ctx, what, id)
  if (row.status !== 'agreed') throw new Failure('plans.not_agreed')
  checkMatch(row, event)
  const { done } = await progressOf(ctx, id)
  const amount = (row.effort ? event.effort : event.quantity) ?? 0n
  const more = done + amount - row.amount
  const over = more > 0n ? more : 0n
  const inProcess = row.side === 'input' || row.side === 'output'
  const place = inProcess && row.step ? { process: row.step, side: row.side as 'input' | 'output' } : {}
  const leave = record && ((data: EventData) => record(data, over))
  const seen = await observe(ctx, { ...place, ...event, [links[what]]: id }, leave)
  return { ...seen, over }
}

function checkMatch(row: FlowRow, event: Observed): void {
  if (event.action !== row.action) throw new Failure('plans.action_mismatch')
  const unit = row.effort ? event.effortUnit : event.unit
  if (unit !== row.unit) throw new Failure('plans.unit_mismatch')
  const isSame = (side: 'provider' | 'receiver') =>
    (row.given !== null && row.given !== side) || (event[side] ?? null) === row[side]
  if (!isSame('provider') || !isSame('receiver')) throw new Failure('plans.agents_mismatch')
}
