import type { ActionCode } from './actions.ts'
import { isPayment } from './flow.ts'

/** Backwards to where something came from, or forwards to where it went. */
export type Direction = 'back' | 'forth'

/**
 * An economic event as a walk meets it. Quantities are what is left of them after all corrections; what was corrected
 * away altogether is not in the graph. A null agent is the commons itself.
 */
export interface FlowEvent {
  id: string
  commons: string
  action: ActionCode
  provider: string | null
  receiver: string | null
  resource: string | null
  to: string | null
  /** A process of this slice, or a project of a capability, which then has no row among `processes`. */
  process: string | null
  side: 'input' | 'output' | null
  quantity: bigint | null
  unit: string | null
  effort: bigint | null
  effortUnit: string | null
  happenedAt: string
  /** The number of the journal entry that recorded it. */
  entry: number | null
  /** The event at the other end, where that is in another commons; its id, once it is known. */
  beyond?: { side: 'to' | 'from'; commons: string; event: string | null }
}

export interface FlowProcess {
  id: string
  commons: string
  name: string
  kind: string
  project: string | null
  plan: string | null
  finished: boolean
}

export interface FlowResource {
  id: string
  commons: string
  name: string
  unit: string
  single: boolean
  serial: string | null
  lot: string | null
}

/** What flowed into or out of some resources, step by step, as plain data. */
export interface FlowGraph {
  events: Map<string, FlowEvent>
  processes: Map<string, FlowProcess>
  resources: Map<string, FlowResource>
  /** Commons whose records this viewer may not see: the ways end there. */
  closed: Set<string>
  /** Whether there was more than may be loaded at once. */
  cut: boolean
}

/** Money paid or given, which passes through no resource: it is an input of the work it is for. */
export const isMoney = ({
  action,
  unit,
  resource,
  to,
}: Pick<FlowEvent, 'action' | 'unit' | 'resource' | 'to'>): boolean =>
  resource === null && to === null && isPayment({ action, unit })

/** What the commons paid for a piece of work came of what people had given to its project, or to the commons. */
export const isCommonMoney = (event: FlowEvent): boolean =>
  event.provider === null && event.process !== null && isMoney(event)

export const emptyGraph = (): FlowGraph => ({
  events: new Map(),
  processes: new Map(),
  resources: new Map(),
  closed: new Set(),
  cut: false,
})

/** Newest first; what was recorded later counts as later on the same moment. */
export function newestFirst(a: FlowEvent, b: FlowEvent): number {
  if (a.happenedAt !== b.happenedAt) return a.happenedAt < b.happenedAt ? 1 : -1
  if (a.commons === b.commons && a.entry !== b.entry) return (b.entry ?? 0) - (a.entry ?? 0)
  return a.id < b.id ? 1 : -1
}
