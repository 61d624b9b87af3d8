import type { Selectable } from 'kysely'
import { z } from 'zod'
import { amount, day, instant } from '../../kernel/fields.ts'
import type { EventTable, ProcessTable, ResourceTable } from './tables.ts'
import { flowField, licenceCodes, usedAsCodes } from './uses.ts'

/** A resource as queries answer it. A null agent is the commons itself. */
export const resourceShape = z.object({
  id: z.string(),
  name: z.string(),
  note: z.string(),
  rival: z.boolean(),
  depletable: z.boolean(),
  origin: z.enum(['natural', 'made']),
  substance: z.enum(['material', 'immaterial']),
  single: z.boolean(),
  unit: z.string(),
  /** What is owned. */
  accounting: amount(),
  /** What is there. */
  onhand: amount(),
  accountable: z.string().nullable(),
  custodian: z.string().nullable(),
  location: z.string(),
  containedIn: z.string().nullable(),
  stage: z.string().nullable(),
  state: z.string().nullable(),
  image: z.string().nullable(),
  conditions: z.string(),
  status: z.enum(['expected', 'active', 'retired']),
  /** What is written on the one thing. */
  serial: z.string().nullable(),
  /** The batch it is of. */
  lot: z.object({ id: z.string(), code: z.string(), bestBefore: day().nullable() }).nullable(),
  /** How it is shared, where its kind does not say it all. */
  usedAs: z.enum(usedAsCodes).nullable(),
  flow: flowField().nullable(),
  licence: z.enum(licenceCodes).nullable(),
  /** What it was last said to be worth, and on which day. */
  worth: z.object({ amount: amount(), unit: z.string(), on: day() }).nullable(),
})

export type ResourceView = z.output<typeof resourceShape>

export function resourceOf(row: SeenResource): ResourceView {
  const { commons_id, accounting_quantity, onhand_quantity, contained_in, registered_at, ...more } = row
  const { lot: id, lot_code: code, best_before: bestBefore, ...rest } = more
  const { worth: sum, worth_unit: unit, worth_on: on, ...priceless } = rest
  const { used_as: usedAs, flow_amount: much, flow_unit, flow_per: per, ...same } = priceless
  const flow =
    much === null || flow_unit === null || per === null ? null : { amount: much, unit: flow_unit, per }
  const worth = sum === null || unit === null || on === null ? null : { amount: sum, unit, on }
  const lot = id === null || code === null ? null : { id, code, bestBefore }
  const quantities = { accounting: accounting_quantity, onhand: onhand_quantity }
  return { ...same, ...quantities, containedIn: contained_in, lot, worth, usedAs, flow }
}

/** A resource's row with what its lot says. */
export type SeenResource = Selectable<ResourceTable> & { lot_code: string | null; best_before: string | null }

export const eventShape = z.object({
  id: z.string(),
  action: z.string(),
  provider: z.string().nullable(),
  receiver: z.string().nullable(),
  recorder: z.string().nullable(),
  resource: z.string().nullable(),
  toResource: z.string().nullable(),
  process: z.string().nullable(),
  /** Whether it went into its process or came out of it. */
  side: z.enum(['input', 'output']).nullable(),
  quantity: amount().nullable(),
  unit: z.string().nullable(),
  effort: amount().nullable(),
  effortUnit: z.string().nullable(),
  at: instant().nullable(),
  begin: instant().nullable(),
  end: instant().nullable(),
  happenedAt: instant(),
  toLocation: z.string().nullable(),
  stage: z.string().nullable(),
  state: z.string().nullable(),
  note: z.string(),
  corrects: z.string().nullable(),
  fulfills: z.string().nullable(),
  satisfies: z.string().nullable(),
  settles: z.string().nullable(),
  status: z.enum(['waiting', 'counted', 'contested', 'withdrawn']),
  countsAt: instant().nullable(),
  /** The journal entry that recorded it. */
  entry: z.int().nullable(),
  /** The other end of it, where that is in another commons. */
  beyond: z.object({ side: z.enum(['to', 'from']), commons: z.string() }).nullable(),
})

export type EventView = z.output<typeof eventShape>

export function eventOf(row: Selectable<EventTable>): EventView {
  const iso = (time: Date | null) => time?.toISOString() ?? null
  const { id, action, provider, receiver, recorder, resource, process, quantity, unit, effort } = row
  const { stage, state, note, corrects, fulfills, satisfies, settles, status } = row
  return {
    ...{ id, action, provider, receiver, recorder, resource, process, quantity, unit, effort },
    ...{ stage, state, note, corrects, fulfills, satisfies, settles, status },
    side: row.process_side,
    toResource: row.to_resource,
    effortUnit: row.effort_unit,
    at: iso(row.at),
    begin: iso(row.begins_at),
    end: iso(row.ends_at),
    happenedAt: row.happened_at.toISOString(),
    toLocation: row.to_location,
    countsAt: iso(row.counts_at),
    entry: row.entry_seq === null ? null : Number(row.entry_seq),
    beyond: row.beyond_side === null ? null : { side: row.beyond_side, commons: row.beyond_commons! },
  }
}

export const processShape = z.object({
  id: z.string(),
  name: z.string(),
  note: z.string(),
  kind: z.string(),
  project: z.string().nullable(),
  plan: z.string().nullable(),
  plannedBegin: instant().nullable(),
  plannedEnd: instant().nullable(),
  begun: instant().nullable(),
  finishedAt: instant().nullable(),
  finished: z.boolean(),
  entry: z.int().nullable(),
})

export type ProcessView = z.output<typeof processShape>

export function processOf(row: Selectable<ProcessTable>): ProcessView {
  const iso = (time: Date | null) => time?.toISOString() ?? null
  const { id, name, note, kind, project, plan, finished } = row
  return {
    ...{ id, name, note, kind, project, plan, finished },
    plannedBegin: iso(row.planned_begin),
    plannedEnd: iso(row.planned_end),
    begun: iso(row.begun_at),
    finishedAt: iso(row.finished_at),
    entry: row.entry_seq === null ? null : Number(row.entry_seq),
  }
}
