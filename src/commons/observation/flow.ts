import { unitOf } from '../../kernel/units.ts'
import { type ActionCode, actionOf, isByOneAgent, isTransfer } from './actions.ts'

/**
 * An economic event as it is about to be recorded. `provider` and `receiver` are agents of this commons; absent
 * means the commons itself. Quantities are in the smallest part of their unit.
 */
export interface Flow {
  action: ActionCode
  provider?: string
  receiver?: string
  /** The resource affected; for an action that creates one, the new one. */
  resource?: string
  /** Where it goes: the receiver's resource, or the container of `combine`. */
  toResource?: string
  quantity?: bigint
  unit?: string
  effort?: bigint
  effortUnit?: string
  /** A point in time, or … */
  at?: Date
  /** … an interval that may be open at one end. */
  begin?: Date
  end?: Date
  toLocation?: string
  stage?: string
  state?: string
  /** The work it went into or came out of; `side` where the action can be either. */
  process?: string
  side?: 'input' | 'output'
  /** The other end lies in another commons: only this end's resource is here. */
  beyond?: { side: 'to' | 'from'; commons: string }
  /** The commitment it fulfils, the intent it satisfies, the claim it settles; the domain that keeps them has checked it. */
  fulfills?: string
  satisfies?: string
  settles?: string
  /** The event this one corrects; only then may quantities be negative. */
  corrects?: string
}

/** What an event needs to know of a resource. */
export interface Stock {
  id: string
  unit: string
  accounting: bigint
  onhand: bigint
  /** Whose it is; null is the commons. */
  accountable: string | null
  /** Who has it; null is the commons. */
  custodian: string | null
  /** One thing that is followed by itself: its row changes hands and is never divided. */
  single: boolean
  /** Not there before this event. */
  isNew: boolean
  retired?: boolean
}

/** Money passes between accounts of the ledger, not between resources: a payment is seen and moves nothing here. */
export const isPayment = ({ action, unit }: { action: ActionCode; unit?: string | null }): boolean =>
  action === 'transfer' && typeof unit === 'string' && unitOf(unit).kind === 'currency'

/** Everything that can be wrong with an event in itself and in face of its resources. */
export const flowFailures = [
  'quantity_missing',
  'effort_missing',
  'quantity_not_positive',
  'time_missing',
  'time_doubled',
  'begins_after_end',
  'in_the_future',
  'resource_missing',
  'to_resource_missing',
  'to_resource_not_wanted',
  'same_resource',
  'resource_retired',
  'unit_mismatch',
  'not_whole',
  'agents_must_differ',
  'agents_must_be_one',
  'there_already',
  'not_theirs',
  'not_enough',
  'goes_in_circle',
] as const

/** What can be wrong between an event and the process it names. */
export const processFailures = [
  'no_such_process',
  'process_finished',
  'not_in_a_process',
  'wrong_side',
  'nothing_to_return',
  'made_of_itself',
] as const

export type FlowFailure = (typeof flowFailures)[number]

/** What is wrong with the event in itself, or undefined. */
export function problemOfFlow(flow: Flow, now: Date): FlowFailure | undefined {
  return problemOfTime(flow, now) ?? problemOfQuantity(flow) ?? problemOfAgents(flow)
}

function problemOfTime({ at, begin, end }: Flow, now: Date): FlowFailure | undefined {
  if (!at && !begin && !end) return 'time_missing'
  if (at && (begin || end)) return 'time_doubled'
  if (begin && end && begin > end) return 'begins_after_end'
  // An event is what was observed; what is planned belongs to commitments.
  const times = [at, begin, end].filter((time) => time !== undefined)
  return times.some((time) => time > now) ? 'in_the_future' : undefined
}

function problemOfQuantity(flow: Flow): FlowFailure | undefined {
  const { measures } = actionOf(flow.action)
  const hasQuantity = flow.quantity !== undefined && flow.unit !== undefined
  const hasEffort = flow.effort !== undefined && flow.effortUnit !== undefined
  if (measures === 'resource' && !hasQuantity) return 'quantity_missing'
  if (measures === 'effort' && !hasEffort) return 'effort_missing'
  if (measures === 'both' && !hasQuantity && !hasEffort) return 'quantity_missing'
  const given = [flow.quantity, flow.effort].filter((one) => one !== undefined)
  const isAllowed = (one: bigint) => (flow.corrects ? one !== 0n : one > 0n)
  return given.every(isAllowed) ? undefined : 'quantity_not_positive'
}

function problemOfAgents({ action, provider, receiver, beyond }: Flow): FlowFailure | undefined {
  if (beyond) return undefined
  if (isTransfer(action) && provider === receiver) return 'agents_must_differ'
  return isByOneAgent(action) && provider !== receiver ? 'agents_must_be_one' : undefined
}
