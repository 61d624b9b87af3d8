import { startOfDay } from '../../commons/members/local-day.ts'
import { consentRule } from '../../commons/observation/consent.ts'
import type { EventData } from '../../commons/observation/event-data.ts'
import type { Flow } from '../../commons/observation/flow.ts'
import { observe, silenceEnds } from '../../commons/observation/observe.ts'
import type { Context, RecordOptions } from '../../kernel/capability.ts'
import { unitOf } from '../../kernel/units.ts'
import { type Given, postingsOf } from './accounts.ts'
import { contestEnds, silenceKey } from './count.ts'
import { insertContribution } from './rows.ts'
import type { Source } from './tables.ts'
import { addToTotals } from './totals.ts'

/** A contribution about to be recorded; everything about it has been checked (`problemOfGiving`). */
export interface Giving {
  agent: string
  kind: string
  quantity: bigint
  unit: string
  happenedOn: string
  project?: string
  task?: string
  note: string
  evidence?: string
  gift: boolean
  source: Source
  sourceKey?: string
  batch?: string
}

export interface Received {
  contribution: string
  status: 'counted' | 'waiting'
  countsAt?: Date
}

/**
 * Records one contribution: event, entry, row, and where it counts at once also posting and totals. What names
 * somebody else waits for their word, or for the charter's days of silence. `record` leaves the caller's entry.
 */
export async function give(
  ctx: Context,
  giving: Giving,
  record: (data: GivenData, options: RecordOptions) => number,
): Promise<Received> {
  const { agent, kind, quantity, unit, happenedOn, project, task, evidence, gift, source } = giving
  const contribution = ctx.newId()
  const consent = consentAt(ctx, agent)
  const flow = await flowOf(ctx, giving)
  const settled = { by: 'contributions', status: consent.status }
  const { event, data } = await observe(ctx, { ...flow, process: project, settled, classifiedAs: kind, gift })
  const countsAt = consent.status === 'waiting' ? silenceEnds(ctx, ctx.now) : undefined
  const given: Given = { agent, author: null, kind, unit, isGift: gift }
  const entry: GivenData = {
    ...{ contribution, agent, kind, quantity, unit, gift, project, task, source, happenedOn, evidence },
    event: data,
    consent: consent.applied,
    countsAt: countsAt?.toISOString(),
  }
  const isCounted = consent.status === 'counted'
  const postings = isCounted ? postingsOf(given, quantity) : []
  const seq = record(entry, { postings, effectiveOn: happenedOn })
  await insertContribution(ctx, {
    ...rowOf(ctx, giving),
    ...standOf(ctx, consent.status, countsAt, seq),
    id: contribution,
    event_id: event,
  })
  if (isCounted)
    await addToTotals(ctx, [{ ...given, project: project ?? null, happenedOn, quantity, count: 1 }])
  if (countsAt && !giving.batch)
    await ctx.schedule(countsAt, 'contributions.countSilently', { contribution }, silenceKey(contribution))
  return { contribution, status: consent.status, countsAt }
}

type GivenData = {
  contribution: string
  agent: string
  kind: string
  quantity: bigint
  unit: string
  gift: boolean
  project?: string
  task?: string
  source: Source
  happenedOn: string
  evidence?: string
  event: EventData
  consent: EventData['consent']
  countsAt?: string
}

/** By observation's rule: what I say of myself counts, what I say of you waits for you. */
function consentAt(ctx: Context, agent: string) {
  const nobody: string[] = []
  const facts = {
    recorder: ctx.standing.agent,
    named: [agent],
    consented: nobody,
    confirmed: nobody,
    contested: nobody,
    daysSince: 0,
  }
  const { outcome, applied } = ctx.apply(consentRule, null, facts)
  const status: 'counted' | 'waiting' = outcome.status === 'counted' ? 'counted' : 'waiting'
  return { status, applied: applied as EventData['consent'] }
}

/**
 * As ValueFlows has it: hours are `work`; all else is `deliverService`, the one action that brings something without
 * a stock of it. Whoever keeps stock of what was given registers the resource itself.
 */
export async function flowOf(
  ctx: Pick<Context, 'db' | 'commons'>,
  { agent, unit, quantity, happenedOn }: Pick<Giving, 'agent' | 'unit' | 'quantity' | 'happenedOn'>,
): Promise<Flow> {
  const at = await startOfDay(ctx.db, ctx.commons.id, happenedOn)
  if (unitOf(unit).kind === 'time')
    return { action: 'work', provider: agent, effort: quantity, effortUnit: unit, at }
  return { action: 'deliverService', provider: agent, quantity, unit, at }
}

function rowOf(ctx: Context, giving: Giving) {
  const { agent, kind, quantity, unit, note, source } = giving
  return {
    ...{ agent, kind, quantity, unit, note, source },
    author: null,
    project: giving.project ?? null,
    task: giving.task ?? null,
    happened_on: giving.happenedOn,
    evidence: giving.evidence ?? null,
    is_gift: giving.gift,
    source_key: giving.sourceKey ?? null,
    batch: giving.batch ?? null,
    recorder: ctx.standing.agent ?? null,
    recorded_at: ctx.now,
  }
}

function standOf(ctx: Context, state: 'counted' | 'waiting', countsAt: Date | undefined, seq: number) {
  const isCounted = state === 'counted'
  return {
    state,
    counts_at: countsAt ?? null,
    contest_until: isCounted ? contestEnds(ctx) : null,
    entry_seq: BigInt(seq),
    counted_seq: isCounted ? BigInt(seq) : null,
  }
}
