import { actionOf } from './actions.ts'
import { type Direction, type FlowEvent, type FlowGraph, isMoney, newestFirst } from './flow-graph.ts'

/** One step of a way: what was come upon, and how many pieces of work lie between it and the beginning. */
export interface Step {
  kind: 'resource' | 'event' | 'process' | 'closed'
  /** Of the resource, event or process; of a closed step, the commons whose records may not be seen. */
  id: string
  depth: number
}

/**
 * Where a resource came from (`back`, "trace") or where it went (`forth`, "track"), by the rules of ValueFlows 1.0,
 * depth first:
 *
 * - a resource comes from the output events on it, the events that brought it as "to", and counts (raise, lower);
 * - a process comes from its inputs;
 * - an event comes from the process it came out of, otherwise from its resource.
 *
 * Forth is the mirror of it. Two rules keep things apart that only travelled together: a pickup, accept or combine is
 * followed only where the matching dropoff, modify or separate was passed. One thing followed by itself keeps its row
 * when it changes hands, so that a transfer of it leads on to the thing itself. Every node is met once: circles end.
 */
export function walk(graph: FlowGraph, start: string, direction: Direction): Step[] {
  const links = linksOf(graph, direction)
  const passed = new Set<string>()
  const visited = new Set<string>()
  const steps: Step[] = []
  const stack: Step[] = [{ kind: 'resource', id: start, depth: 0 }]
  while (stack.length > 0) {
    const step = stack.pop()!
    const key = `${step.kind} ${step.id}`
    if (visited.has(key) && step.kind !== 'closed') continue
    visited.add(key)
    steps.push(step)
    if (step.kind === 'event') pass(passed, graph.events.get(step.id)!, direction)
    stack.push(...links(step, passed).reverse())
  }
  return steps
}

const pairs: Record<string, string> = { dropoff: 'pickup', modify: 'accept', separate: 'combine' }
const matching: Record<Direction, Record<string, string>> = {
  back: pairs,
  forth: Object.fromEntries(Object.entries(pairs).map(([out, into]) => [into, out])),
}

/** Remembers what was brought back, mended or taken out, so that how it got there is followed. */
function pass(passed: Set<string>, event: FlowEvent, direction: Direction): void {
  const match = matching[direction][event.action]
  if (match) passed.add(`${match} ${event.resource}`)
}

type Links = (step: Step, passed: ReadonlySet<string>) => Step[]

function linksOf(graph: FlowGraph, direction: Direction): Links {
  const index = indexOf(graph, direction)
  const followed = (event: FlowEvent, passed: ReadonlySet<string>) =>
    !isMatchOf(direction, event) || passed.has(`${event.action} ${event.resource}`)
  return ({ kind, id, depth }, passed) => {
    if (kind === 'closed') return []
    if (kind === 'event') return afterEvent(graph, graph.events.get(id)!, direction, index, depth)
    const events = (kind === 'resource' ? index.atResource : index.inProcess).get(id) ?? []
    return events
      .filter((event) => followed(event, passed))
      .map((event) => ({ kind: 'event' as const, id: event.id, depth }))
  }
}

const isMatchOf = (direction: Direction, { action }: FlowEvent) =>
  Object.values(matching[direction]).includes(action)

interface Index {
  /** Events from which a resource is reached, newest first. */
  atResource: Map<string, FlowEvent[]>
  /** The far side of each process. */
  inProcess: Map<string, FlowEvent[]>
}

function indexOf(graph: FlowGraph, direction: Direction): Index {
  const index: Index = { atResource: new Map(), inProcess: new Map() }
  const far = direction === 'back' ? 'input' : 'output'
  const add = (map: Map<string, FlowEvent[]>, key: string | null, event: FlowEvent) => {
    if (key === null) return
    const list = map.get(key)
    if (list) list.push(event)
    else map.set(key, [event])
  }
  for (const event of [...graph.events.values()].sort(newestFirst)) {
    for (const resource of reaches(event, direction)) add(index.atResource, resource, event)
    if (event.side === far) add(index.inProcess, event.process, event)
  }
  return index
}

/** The resources an event is a step away from. */
export function reaches(event: FlowEvent, direction: Direction): (string | null)[] {
  const { action, resource, to, beyond } = event
  if (isOnlyFor(event)) return []
  const { flow } = actionOf(action)
  const counts = action === 'raise' || action === 'lower'
  if (direction === 'forth') return [flow === 'output' ? null : resource]
  // Changing hands with one row only: the thing itself is what it came to.
  const keepsItsRow = flow === 'none' && to === null && !beyond
  return [flow === 'output' || counts || keepsItsRow ? resource : null, to]
}

/** Work and services may name the thing they were done for: it did not flow. */
const isOnlyFor = ({ action }: FlowEvent) => action === 'work' || action === 'deliverService'

function afterEvent(
  graph: FlowGraph,
  event: FlowEvent,
  direction: Direction,
  index: Index,
  depth: number,
): Step[] {
  const { beyond, process, resource, side } = event
  const crosses = direction === 'back' ? 'from' : 'to'
  if (beyond?.side === crosses) {
    if (beyond.event !== null && graph.events.has(beyond.event))
      return [{ kind: 'event', id: beyond.event, depth }]
    return graph.closed.has(beyond.commons) ? [{ kind: 'closed', id: beyond.commons, depth }] : []
  }
  const near = direction === 'back' ? 'output' : 'input'
  if (side === near && process !== null) {
    const match = matching[direction][event.action]
    const others = (index.inProcess.get(process) ?? []).filter(
      (one) => one.action === match && one.resource === resource,
    )
    const direct = others.map((one) => ({ kind: 'event' as const, id: one.id, depth: depth + 1 }))
    return [{ kind: 'process', id: process, depth: depth + 1 }, ...direct]
  }
  if (isOnlyFor(event) || event.action === 'raise' || event.action === 'lower') return []
  const next = direction === 'back' ? resource : (event.to ?? resource)
  return next === null ? [] : [{ kind: 'resource', id: next, depth }]
}

type Sided = Pick<FlowEvent, 'action' | 'process' | 'side' | 'resource' | 'to' | 'unit'>

/** Whether an event stands on a side of a process by what its action is; money given to it went into it. */
export function sideOfAction(event: Sided): FlowEvent['side'] {
  if (event.side !== null || event.process === null) return event.side
  if (isMoney(event)) return 'input'
  const { flow } = actionOf(event.action)
  return flow === 'none' ? null : flow === 'either' ? 'output' : flow
}
