import {
  type FlowEvent,
  type FlowGraph,
  isCommonMoney,
  isMoney,
} from '../../../commons/observation/flow-graph.ts'
import {
  addFractions,
  compareFractions,
  type Fraction,
  fraction,
  multiplyFractions,
} from '../../../kernel/fraction.ts'

/** So much of a resource, for which income came. */
export interface Delivered {
  resource: string
  quantity: bigint
}

/**
 * Which part of each event went into what was delivered, by event, more than nothing and at most all of it.
 *
 * A delivered quantity goes back to all that ever brought the resource, in proportion to how much each brought: what was
 * made of it, handed over or counted in. The part of a piece of work that made it holds for its inputs: hours, what was
 * lent, and what was used up, which goes back further by so much of it. Knowledge that was cited is not used up: the same
 * part of all its making counts. Money somebody paid for it is theirs; what the commons paid goes back to all who gave money
 * to the project, or to the commons where it is of none. What goes in a circle (seed and harvest) is followed once around,
 * never twice.
 */
export function traceIncome(graph: FlowGraph, delivered: readonly Delivered[]): Map<string, Fraction> {
  const ways = waysOf(graph)
  const order = inOrder(ways, delivered)
  const wanted = new Map<string, Fraction>()
  const parts = new Map<string, Fraction>()
  const shares = new Map<string, Fraction>()
  for (const { resource, quantity } of delivered) raise(wanted, resource, fraction(quantity))
  const place = new Map(order.map((node, at) => [node, at]))
  for (const [at, node] of order.entries()) {
    const isFurther = (kind: string, id: string) => (place.get(`${kind} ${id}`) ?? -1) > at
    const id = node.slice(2)
    if (node.startsWith('r')) ofResource({ ways, wanted, parts, shares, isFurther }, id)
    else ofWork({ ways, wanted, parts, shares, isFurther }, id)
  }
  return shares
}

interface Ways {
  /** What brought a resource, and what went into a piece of work. */
  sources: Map<string, FlowEvent[]>
  inputs: Map<string, FlowEvent[]>
  /** The money people gave, by `purseKey`, and out of which of these a piece of work was paid. */
  purses: Map<string, FlowEvent[]>
  purseOf(event: FlowEvent): string
}

interface Tracing {
  ways: Ways
  /** How much of each resource is asked for, and which part of each piece of work. */
  wanted: Map<string, Fraction>
  parts: Map<string, Fraction>
  shares: Map<string, Fraction>
  /** Whether a way leads on to there; not back to where it came from. */
  isFurther(kind: 'r' | 'p', id: string): boolean
}

const brings = new Set(['produce', 'raise', 'transfer', 'transferAllRights', 'move', 'copy'])

function waysOf(graph: FlowGraph): Ways {
  const purseOf = ({ process, unit }: FlowEvent) =>
    purseKey(process && graph.processes.has(process) ? graph.processes.get(process)!.project : process, unit)
  const ways: Ways = { sources: new Map(), inputs: new Map(), purses: new Map(), purseOf }
  // In one order always, so that a circle is cut at the same place whatever order the events came in.
  const events = [...graph.events.values()].sort((a, b) => (a.id < b.id ? -1 : 1))
  for (const event of events) {
    if (event.side === 'input' && event.process) push(ways.inputs, event.process, event)
    if (event.provider !== null && isMoney(event))
      push(ways.purses, purseKey(event.process, event.unit), event)
    if (!brings.has(event.action) || (event.quantity ?? 0n) <= 0n) continue
    const brought =
      event.to ?? (event.action === 'produce' || event.action === 'raise' ? event.resource : null)
    if (brought) push(ways.sources, brought, event)
  }
  return ways
}

const purseKey = (project: string | null, unit: string | null) => `${project ?? ''} ${unit}`

function push(into: Map<string, FlowEvent[]>, key: string, event: FlowEvent): void {
  const known = into.get(key)
  if (known) known.push(event)
  else into.set(key, [event])
}

/** Resources and work in an order in which everything comes after all that leads to it, but for circles. */
function inOrder(ways: Ways, delivered: readonly Delivered[]): string[] {
  const done: string[] = []
  const seen = new Set<string>()
  const visit = (node: string): void => {
    if (seen.has(node)) return
    seen.add(node)
    for (const next of nextOf(ways, node)) visit(next)
    done.push(node)
  }
  for (const { resource } of delivered) visit(`r ${resource}`)
  return done.reverse()
}

function nextOf({ sources, inputs }: Ways, node: string): string[] {
  const id = node.slice(2)
  if (node.startsWith('r'))
    return (sources.get(id) ?? []).flatMap(({ process, side, resource, to }) => {
      if (side === 'output' && process) return [`p ${process}`]
      return to && resource ? [`r ${resource}`] : []
    })
  return (inputs.get(id) ?? []).flatMap(({ action, resource }) =>
    goesOn(action) && resource ? [`r ${resource}`] : [],
  )
}

const goesOn = (action: string) => action === 'consume' || action === 'cite'

function ofResource({ ways, wanted, parts, shares, isFurther }: Tracing, id: string): void {
  const sources = ways.sources.get(id) ?? []
  const all = sumOf(sources)
  const quantity = wanted.get(id)
  if (!quantity || all === 0n) return
  const part = atMostAll(multiplyFractions(quantity, fraction(1n, all)))
  for (const event of sources) {
    credit(shares, event, part)
    const { process, side, resource, to } = event
    if (side === 'output' && process && isFurther('p', process)) {
      const ofThis = sumOf(sources.filter((one) => one.process === process))
      raise(parts, process, multiplyFractions(part, fraction(event.quantity!, ofThis)))
    } else if (to && resource && isFurther('r', resource))
      raise(wanted, resource, multiplyFractions(part, fraction(event.quantity!)))
  }
}

function ofWork({ ways, wanted, parts, shares, isFurther }: Tracing, id: string): void {
  const part = atMostAll(parts.get(id) ?? none)
  if (part.num === 0n) return
  for (const event of ways.inputs.get(id) ?? []) {
    credit(shares, event, part)
    if (isCommonMoney(event)) creditGivers({ ways, shares }, event, part)
    const { action, resource, quantity } = event
    if (!resource || !goesOn(action) || !isFurther('r', resource)) continue
    const whole = action === 'cite' ? sumOf(ways.sources.get(resource) ?? []) : (quantity ?? 0n)
    raise(wanted, resource, multiplyFractions(part, fraction(whole)))
  }
}

/** What was paid is so much of all that was given to where it came from; never more than all of it. */
function creditGivers({ ways, shares }: Pick<Tracing, 'ways' | 'shares'>, paid: FlowEvent, part: Fraction) {
  const given = ways.purses.get(ways.purseOf(paid)) ?? []
  const all = sumOf(given)
  if (all === 0n) return
  const spent = atMostAll(fraction(paid.quantity ?? 0n, all))
  for (const event of given) credit(shares, event, multiplyFractions(part, spent))
}

/** Only what a person or a group gave can be claimed; what the commons itself did is its own. */
function credit(shares: Map<string, Fraction>, { id, provider }: FlowEvent, part: Fraction): void {
  if (provider !== null) shares.set(id, atMostAll(addFractions(shares.get(id) ?? none, part)))
}

const none = fraction(0n)
const one = fraction(1n)
const atMostAll = (part: Fraction): Fraction => (compareFractions(part, one) > 0 ? one : part)
const sumOf = (events: readonly FlowEvent[]) =>
  events.reduce((sum, { quantity }) => sum + (quantity ?? 0n), 0n)

function raise(sums: Map<string, Fraction>, key: string, by: Fraction): void {
  sums.set(key, addFractions(sums.get(key) ?? none, by))
}
