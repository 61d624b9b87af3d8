import { type Selectable, sql } from 'kysely'
import { nobody } from '../../kernel/authority.ts'
import type { View } from '../../kernel/capability.ts'
import type { ActionCode } from './actions.ts'
import { viewElsewhere } from './elsewhere.ts'
import { type Direction, emptyGraph, type FlowEvent, type FlowGraph, isCommonMoney } from './flow-graph.ts'
import type { EventTable } from './tables.ts'
import { sideOfAction } from './trace.ts'

/** Beyond this many events a way is cut off, and says so. */
export const mostEvents = 2_000

/** So many steps from the beginning; each costs a few queries. */
const mostLevels = 300

/**
 * What is looked at next, in each commons: resources, processes, single events at the far end of a transfer, and the
 * purses out of which the commons paid for processes.
 */
interface Frontier {
  purses: Set<string>
  resources: Set<string>
  processes: Set<string>
  events: Set<string>
}

type Frontiers = Map<string, Frontier>

/**
 * Loads what flowed into (`back`) or out of (`forth`) resources and processes of this commons, as plain data for a pure
 * walk: counted events with what is left of them after corrections, and the resources and processes they name. Level by
 * level, a few queries for each, at most `most` events. Where a thing came from or went to another commons of this
 * installation, it goes on there as far as this viewer may see, by that commons' own charter.
 */
export async function loadFlowGraph(
  view: View,
  startResources: readonly string[],
  direction: Direction,
  { processes = [], most = mostEvents, isWithin = false }: LoadOptions = {},
): Promise<FlowGraph> {
  const graph = emptyGraph()
  const views = new Map<string, View | undefined>([[view.commons.id, view]])
  const seen = new Set<string>()
  let next: Frontiers = new Map()
  for (const id of startResources) put(next, seen, view.commons.id, 'resources', id)
  for (const id of processes) put(next, seen, view.commons.id, 'processes', id)
  for (let levels = 0; next.size > 0 && !graph.cut; levels += 1) {
    if (levels === mostLevels) graph.cut = true
    const level = next
    next = new Map()
    for (const [commons, frontier] of level) {
      if (!views.has(commons))
        views.set(commons, isWithin ? undefined : await viewElsewhere(view, commons, 'observation.trace'))
      const there = views.get(commons)
      if (!there) graph.closed.add(commons)
      else
        for (const event of await loadLevel(there, frontier, direction, graph, most))
          lead(next, seen, event, direction)
    }
  }
  await Promise.all([...views.values()].map((there) => there && addNames(there, graph)))
  return graph
}

interface LoadOptions {
  processes?: readonly string[]
  most?: number
  /** Stays within this commons. */
  isWithin?: boolean
}

/** The same within one commons, for what reads as the commons itself: a command that reckons with its own records. */
export const loadOwnGraph = (
  place: { db: View['db']; commons: { id: string } },
  startResources: readonly string[],
  direction: Direction,
  most = mostEvents,
): Promise<FlowGraph> => loadFlowGraph(place as View, startResources, direction, { most, isWithin: true })

function put(into: Frontiers, seen: Set<string>, commons: string, kind: keyof Frontier, id: string): void {
  if (seen.has(`${kind} ${id}`)) return
  seen.add(`${kind} ${id}`)
  const frontier = into.get(commons) ?? {
    ...{ resources: new Set(), processes: new Set(), events: new Set(), purses: new Set() },
  }
  frontier[kind].add(id)
  into.set(commons, frontier)
}

/** Where the way goes on from an event; what a walk would not follow may be loaded too. */
function lead(into: Frontiers, seen: Set<string>, event: FlowEvent, direction: Direction): void {
  const { commons, beyond, process, side, resource, to, action } = event
  if (beyond?.event && beyond.side === (direction === 'back' ? 'from' : 'to'))
    put(into, seen, beyond.commons, 'events', beyond.event)
  if (direction === 'back' && isCommonMoney(event)) put(into, seen, commons, 'purses', process!)
  if (process && side === (direction === 'back' ? 'output' : 'input'))
    put(into, seen, commons, 'processes', process)
  else if (action !== 'work' && action !== 'deliverService') {
    const on = direction === 'back' ? resource : (to ?? resource)
    if (on) put(into, seen, commons, 'resources', on)
  }
}

type EventRow = Selectable<EventTable>

/** The events one level further, each once. */
async function loadLevel(
  view: View,
  frontier: Frontier,
  direction: Direction,
  graph: FlowGraph,
  most: number,
): Promise<FlowEvent[]> {
  const left = most - graph.events.size
  const rows = await eventsAround(view, frontier, direction, most + 1)
  const fresh = rows.filter((row) => !graph.events.has(row.id))
  if (rows.length > most || fresh.length > left) graph.cut = true
  const taken = fresh.slice(0, left)
  const ids = taken.map((row) => row.id)
  const [corrected, passages] = await Promise.all([correctionsOf(view, ids), passagesOf(view, taken)])
  const events = taken
    .map((row) => eventFrom(view.commons.id, row, corrected.get(row.id), passages.get(row.id)))
    .filter(isLeft)
  for (const event of events) graph.events.set(event.id, event)
  return events
}

/** What was corrected away altogether never was. */
const isLeft = ({ quantity, effort }: FlowEvent) =>
  (quantity === null && effort === null) || (quantity ?? 0n) !== 0n || (effort ?? 0n) !== 0n

const counting = ['raise', 'lower']
const ins = ['consume', 'use', 'cite', 'pickup', 'accept', 'combine']
const outs = ['produce', 'dropoff', 'modify', 'separate']
const between = ['transfer', 'transferAllRights', 'transferCustody', 'move', 'copy']

function eventsAround(
  view: View,
  frontier: Frontier,
  direction: Direction,
  limit: number,
): Promise<EventRow[]> {
  const [resources, processes, events] = [frontier.resources, frontier.processes, frontier.events].map(listed)
  const isPurse = frontier.purses.size > 0 ? givenToPursesOf(view, [...frontier.purses]) : sql<boolean>`false`
  const onIt = [...counting, ...between, ...(direction === 'back' ? outs : ins)]
  const far = direction === 'back' ? 'input' : 'output'
  // Projects of capabilities have no sides of their own: there an action's usual one counts.
  const usual = direction === 'back' ? [...ins, 'work'] : [...outs, 'deliverService']
  return view.db
    .selectFrom('observation_event')
    .selectAll()
    .where('commons_id', '=', view.commons.id)
    .where('status', '=', 'counted')
    .where('corrects', 'is', null)
    .where((row) =>
      row.or([
        row('id', 'in', events!),
        row.and([row('resource', 'in', resources!), row('action', 'in', onIt)]),
        ...(direction === 'back' ? [row('to_resource', 'in', resources!)] : []),
        row.and([
          row('process', 'in', processes!),
          row.or([
            row('process_side', '=', far),
            row.and([row('process_side', 'is', null), row('action', 'in', usual)]),
            ...(direction === 'back' ? [row.and([row('process_side', 'is', null), isGivenMoney])] : []),
          ]),
        ]),
        isPurse,
      ]),
    )
    .orderBy('happened_at', 'desc')
    .orderBy('id', 'desc')
    .limit(limit)
    .execute()
}

const isGivenMoney = sql<boolean>`(action = 'transfer' and resource is null and to_resource is null)`

/** What people gave to the projects of these processes; of one that has no project, to the commons itself. */
const givenToPursesOf = (view: View, processes: readonly string[]) => sql<boolean>`(
  ${isGivenMoney} and provider is not null and exists (
    select 1 from unnest(${processes}::uuid[]) as paid (process)
    left join observation_process p on p.commons_id = ${view.commons.id} and p.id = paid.process
    where (case when p.id is null then paid.process else p.project end)
      is not distinct from observation_event.process))`

/** A condition needs something to look for; this is nobody's id. */
const listed = (ids: ReadonlySet<string>) => (ids.size > 0 ? [...ids] : [nobody])

type Corrected = { quantity: bigint; effort: bigint }

/** By how much counted corrections changed each event. */
async function correctionsOf(view: View, ids: readonly string[]): Promise<Map<string, Corrected>> {
  if (ids.length === 0) return new Map()
  const found = await sql<{ corrects: string; quantity: string | null; effort: string | null }>`
    select corrects, sum(quantity)::text as quantity, sum(effort)::text as effort from observation_event
    where commons_id = ${view.commons.id} and corrects = any(${ids}) and status = 'counted'
    group by corrects`.execute(view.db)
  const amount = (text: string | null) => BigInt(text ?? 0)
  return new Map(
    found.rows.map((row) => [row.corrects, { quantity: amount(row.quantity), effort: amount(row.effort) }]),
  )
}

/** The event at the other end, of those that crossed over. */
async function passagesOf(view: View, rows: readonly EventRow[]): Promise<Map<string, string | null>> {
  const ids = rows.filter((row) => row.beyond_side !== null).map((row) => row.id)
  if (ids.length === 0) return new Map()
  const found = view.db.selectFrom('observation_passage').select(['event', 'their_event'])
  const passages = await found.where('commons_id', '=', view.commons.id).where('event', 'in', ids).execute()
  return new Map(passages.map((row) => [row.event!, row.their_event]))
}

function eventFrom(
  commons: string,
  row: EventRow,
  corrected: Corrected | undefined,
  theirs: string | null = null,
): FlowEvent {
  const { id, provider, receiver, resource, to_resource: to, process, unit } = row
  const { beyond_side, beyond_commons } = row
  const action = row.action as ActionCode
  const left = (amount: bigint | null, by = 0n) => (amount === null ? null : amount + by)
  return {
    ...{ id, commons, action, provider, receiver, resource, process, unit, to },
    side: sideOfAction({ action, process, resource, unit, to, side: row.process_side }),
    quantity: left(row.quantity, corrected?.quantity),
    effort: left(row.effort, corrected?.effort),
    effortUnit: row.effort_unit,
    happenedAt: row.happened_at.toISOString(),
    entry: row.entry_seq === null ? null : Number(row.entry_seq),
    ...(beyond_side !== null && { beyond: { side: beyond_side, commons: beyond_commons!, event: theirs } }),
  }
}

/** The rows of what the events of one commons name. */
async function addNames(view: View, graph: FlowGraph): Promise<void> {
  const commons = view.commons.id
  const events = [...graph.events.values()].filter((event) => event.commons === commons)
  const resources = new Set(
    events.flatMap(({ resource, to }) => [resource, to]).filter((one) => one !== null),
  )
  const processes = new Set(events.map((event) => event.process).filter((one) => one !== null))
  const [things, works] = await Promise.all([
    view.db
      .selectFrom('observation_resource')
      .select(['id', 'name', 'unit', 'single', 'serial', 'lot'])
      .where('commons_id', '=', commons)
      .where('id', 'in', listed(resources))
      .execute(),
    view.db
      .selectFrom('observation_process')
      .select(['id', 'name', 'kind', 'project', 'plan', 'finished'])
      .where('commons_id', '=', commons)
      .where('id', 'in', listed(processes))
      .execute(),
  ])
  for (const thing of things) graph.resources.set(thing.id, { ...thing, commons })
  for (const work of works) graph.processes.set(work.id, { ...work, commons })
}
