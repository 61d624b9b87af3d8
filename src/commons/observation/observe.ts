import type { Context } from '../../kernel/capability.ts'
import { Failure } from '../../kernel/failure.ts'
import { actionOf } from './actions.ts'
import { consentRule, silenceDays } from './consent.ts'
import { checkCorrection, linksOf } from './correction.ts'
import type { EventData } from './event-data.ts'
import { type Flow, problemOfFlow } from './flow.ts'
import { sideInProcess } from './process-rules.ts'
import { applyChanges, areAgents, changesOf, insertResource, loadStocks, type NewResource } from './stocks.ts'
import type { EventStatus } from './tables.ts'

/** An event as a command of any slice hands it over. */
export interface Observed extends Flow {
  /** Becomes the event's `resource` or `toResource`. */
  creates?: NewResource
  /** Free words, kept in the row. */
  note?: string
  /** A process of this slice, or a project of the calling one. */
  process?: string
  /** The kind of contribution, by the charter of the calling slice. */
  classifiedAs?: string
  /** Nothing can be claimed from it. */
  gift?: boolean
  /** Agents it names who have agreed already, by what the calling command knows: a seller by their listing. */
  consented?: readonly string[]
  /** The calling slice decides when it counts (`settleEvent`), and how it begins. */
  settled?: { by: string; status: 'waiting' | 'counted' }
}

export interface Observation {
  event: string
  status: 'waiting' | 'counted'
  /** The resource it brought into being. */
  created?: string
  /** For the entry of the calling command: embed it under `eventData`. */
  data: EventData
}

/**
 * Records an economic event: checks it, applies its effects if it counts, keeps the row. The caller leaves the
 * journal entry, with `data` inside: in `record`, which is given it and returns the entry's number, or as the next one.
 *
 * Throws the failures of `flow.ts` and `no_such_resource`, `no_such_agent`, `no_such_event`, `event_not_counted`,
 * `correction_mismatch`, `correction_too_large`, and those of `processFailures` but the first, all as `observation.…`.
 */
export async function observe(
  ctx: Context,
  observed: Observed,
  record?: (data: EventData) => number,
): Promise<Observation> {
  const problem = problemOfFlow(observed, ctx.now)
  if (problem) throw new Failure(`observation.${problem}`)
  const named = namedIn(observed)
  if (!(await areAgents(ctx, named))) throw new Failure('observation.no_such_agent', {}, 404)
  const links = observed.corrects ? linksOf(await checkCorrection(ctx, observed)) : {}
  const { flow, created } = await withCreated(ctx, { ...observed, ...links })
  const side = await sideInProcess(ctx, flow)
  const stocks = await loadStocks(ctx, flow, created)
  const changes = await changesOf(ctx, flow, stocks)

  const event = ctx.newId()
  const facts = {
    recorder: ctx.standing.agent,
    named,
    consented: [...(observed.consented ?? [])],
    confirmed: [],
    contested: [],
    daysSince: 0,
  }
  const consent = observed.settled ? undefined : ctx.apply(consentRule, null, facts)
  const status = observed.settled?.status ?? (consent?.outcome.status === 'counted' ? 'counted' : 'waiting')
  const countsAt = consent && status === 'waiting' ? silenceEnds(ctx, ctx.now) : undefined
  const data = {
    ...dataOf(event, flow, created),
    classifiedAs: observed.classifiedAs,
    gift: observed.gift || undefined,
    status,
    countsAt: countsAt?.toISOString(),
    consent: consent?.applied as EventData['consent'],
  }
  if (status === 'counted') await applyChanges(ctx, changes)
  const next = ctx.nextSeq()
  const seq = record?.(data)
  await insertEvent(ctx, { event, flow: { ...flow, side }, observed, status, countsAt, seq, next })
  if (consent && countsAt) await askAround(ctx, event, consent.outcome.awaits, countsAt)
  return { event, status, created, data }
}

/** Everyone an event names, without the commons itself. */
export function namedIn({
  provider,
  receiver,
}: {
  provider?: string | null
  receiver?: string | null
}): string[] {
  return [...new Set([provider, receiver].filter((one) => one !== undefined && one !== null))]
}

async function withCreated(ctx: Context, observed: Observed): Promise<{ flow: Flow; created?: string }> {
  const { creates, action } = observed
  if (!creates) return { flow: observed }
  const slot = slotOfCreated(action)
  if (!slot || observed[slot] !== undefined) throw new Failure('observation.creates_nothing')
  const created = creates.id ?? ctx.newId()
  const sameLotAs = slot === 'toResource' ? observed.resource : undefined
  const { receiver } = observed
  await insertResource(ctx, { ...creates, id: created, receiver, status: 'expected', sameLotAs })
  return { flow: { ...observed, [slot]: created }, created }
}

function slotOfCreated(action: Flow['action']): 'resource' | 'toResource' | undefined {
  const { creates } = actionOf(action)
  return creates === 'never' ? undefined : creates === 'to' ? 'toResource' : 'resource'
}

function dataOf(event: string, flow: Flow, created?: string) {
  const { process, action, provider, receiver, resource, toResource, quantity, unit, effort, effortUnit } =
    flow
  const { stage, state, fulfills, satisfies, settles, corrects, beyond } = flow
  const [at, begin, end] = [flow.at, flow.begin, flow.end].map((time) => time?.toISOString())
  const creates = created && (created === resource ? ('resource' as const) : ('to' as const))
  const who = { action, provider, receiver, resource, toResource, creates: creates || undefined, process }
  const meant = { beyond, fulfills, satisfies, settles, corrects }
  return { event, ...who, quantity, unit, effort, effortUnit, at, begin, end, stage, state, ...meant }
}

interface NewEvent {
  event: string
  flow: Flow
  observed: Observed
  status: EventStatus
  countsAt?: Date
  seq?: number
  /** The entry the caller leaves next, where it has not left it yet. */
  next: number
}

async function insertEvent(
  ctx: Context,
  { event, flow, observed, status, countsAt, seq, next }: NewEvent,
): Promise<void> {
  const happened_at = (flow.at ?? flow.begin ?? flow.end)!
  await ctx.db
    .insertInto('observation_event')
    .values({
      commons_id: ctx.commons.id,
      id: event,
      action: flow.action,
      provider: flow.provider ?? null,
      receiver: flow.receiver ?? null,
      recorder: ctx.standing.agent ?? null,
      resource: flow.resource ?? null,
      to_resource: flow.toResource ?? null,
      process: flow.process ?? null,
      process_side: flow.side ?? null,
      beyond_side: flow.beyond?.side ?? null,
      beyond_commons: flow.beyond?.commons ?? null,
      quantity: flow.quantity ?? null,
      unit: flow.unit ?? null,
      effort: flow.effort ?? null,
      effort_unit: flow.effortUnit ?? null,
      at: flow.at ?? null,
      begins_at: flow.begin ?? null,
      ends_at: flow.end ?? null,
      happened_at,
      to_location: flow.toLocation ?? null,
      stage: flow.stage ?? null,
      state: flow.state ?? null,
      note: observed.note,
      corrects: flow.corrects ?? null,
      fulfills: flow.fulfills ?? null,
      satisfies: flow.satisfies ?? null,
      settles: flow.settles ?? null,
      status,
      counts_at: countsAt ?? null,
      settled_by: observed.settled?.by ?? null,
      entry_seq: seq === undefined ? null : BigInt(seq),
      classified_as: observed.classifiedAs ?? null,
      is_gift: observed.gift ?? false,
      counted_seq: status === 'counted' ? BigInt(seq ?? next) : null,
      recorded_at: ctx.now,
    })
    .execute()
}

const dayMs = 86_400_000

/** When silence makes an event recorded then count, under the charter now in force. */
export function silenceEnds(ctx: Context, recordedAt: Date): Date {
  return new Date(recordedAt.getTime() + ctx.dial(silenceDays) * dayMs)
}

/** Whole days that have passed since it was recorded. */
export function daysSince(recordedAt: Date, now: Date): number {
  return Math.max(0, Math.floor((now.getTime() - recordedAt.getTime()) / dayMs))
}

export const silenceKey = (event: string) => `observation.silence:${event}`

async function askAround(
  ctx: Context,
  event: string,
  agents: readonly string[],
  countsAt: Date,
): Promise<void> {
  const asked = { commons_id: ctx.commons.id, event, word: 'asked' as const, at: ctx.now }
  const rows = agents.map((agent) => ({ ...asked, agent }))
  if (rows.length > 0) await ctx.db.insertInto('observation_word').values(rows).execute()
  await ctx.schedule(countsAt, 'observation.countSilently', { event }, silenceKey(event))
}
