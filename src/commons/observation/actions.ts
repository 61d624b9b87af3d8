/**
 * The 19 actions of ValueFlows 1.0 and what each does to the resources of an event, as its ontology states them
 * (https://w3id.org/valueflows). "to" is the resource named as `toResource`.
 */
export interface Action {
  /** Into or out of a process, or neither. */
  flow: 'input' | 'output' | 'either' | 'none'
  /** Whether recording it may bring a resource into being, and which. */
  creates: 'resource' | 'to' | 'never'
  /** Which quantity it measures: of the resource, of effort (hours), or one or both. */
  measures: 'resource' | 'effort' | 'both'
  /** On what is owned. */
  accounting: Effect
  /** On what is physically there. */
  onhand: Effect
  location: 'new' | 'update' | 'to' | 'none'
  contained: 'set' | 'remove' | 'none'
  accountable: 'new' | 'to' | 'none'
  stage: 'update' | 'none'
  state: 'update' | 'to' | 'none'
  /** The action that undoes this one at the other end of a process. */
  pair?: string
  /** What also happens when provider and receiver differ. */
  implies?: 'transfer' | 'transferCustody'
}

/** `move`: less on the resource, more on "to". `add-to`: more on "to" only. */
type Effect = 'increase' | 'decrease' | 'move' | 'add-to' | 'none'

const nothing = {
  creates: 'never',
  measures: 'resource',
  accounting: 'none',
  onhand: 'none',
  location: 'none',
  contained: 'none',
  accountable: 'none',
  stage: 'none',
  state: 'none',
} as const

const leaves = { ...nothing, flow: 'input', onhand: 'decrease', state: 'update' } as const
const returns = { ...nothing, flow: 'output', onhand: 'increase', stage: 'update', state: 'update' } as const
const between = { ...nothing, flow: 'none', creates: 'to', state: 'to' } as const
const adjusts = {
  ...nothing,
  flow: 'none',
  creates: 'resource',
  accountable: 'new',
  state: 'update',
} as const

export const actions = {
  produce: {
    ...nothing,
    flow: 'output',
    creates: 'resource',
    accounting: 'increase',
    onhand: 'increase',
    location: 'new',
    accountable: 'new',
    stage: 'update',
    state: 'update',
    implies: 'transfer',
  },
  consume: {
    ...nothing,
    flow: 'input',
    accounting: 'decrease',
    onhand: 'decrease',
    state: 'update',
    implies: 'transfer',
  },
  use: { ...nothing, flow: 'input', measures: 'both', state: 'update' },
  work: { ...nothing, flow: 'input', measures: 'effort' },
  cite: { ...nothing, flow: 'input', state: 'update' },
  deliverService: { ...nothing, flow: 'either', implies: 'transfer' },
  pickup: { ...leaves, location: 'update', pair: 'dropoff', implies: 'transferCustody' },
  dropoff: { ...returns, location: 'update', pair: 'pickup', implies: 'transferCustody' },
  accept: { ...leaves, location: 'update', pair: 'modify', implies: 'transferCustody' },
  modify: { ...returns, location: 'update', pair: 'accept', implies: 'transferCustody' },
  combine: { ...leaves, contained: 'set' },
  separate: { ...returns, contained: 'remove' },
  transfer: { ...between, accounting: 'move', onhand: 'move', location: 'to', accountable: 'to' },
  transferAllRights: { ...between, accounting: 'move', accountable: 'to' },
  transferCustody: { ...between, onhand: 'move', location: 'to' },
  move: { ...between, accounting: 'move', onhand: 'move', location: 'to' },
  copy: { ...between, accounting: 'add-to', onhand: 'add-to', location: 'new', accountable: 'new' },
  raise: { ...adjusts, accounting: 'increase', onhand: 'increase' },
  lower: { ...adjusts, accounting: 'decrease', onhand: 'decrease' },
} as const satisfies Record<string, Action>

export type ActionCode = keyof typeof actions

export const actionCodes = Object.keys(actions) as [ActionCode, ...ActionCode[]]

/** The action's row of the table, as its general type. */
export const actionOf = (code: ActionCode): Action => actions[code]

/** Actions by which something passes from one agent to another, so that the two must differ. */
export const isTransfer = (code: ActionCode): boolean =>
  code === 'transfer' || code === 'transferAllRights' || code === 'transferCustody'

/** Actions one agent does alone: a move among its own, a count corrected. */
export const isByOneAgent = (code: ActionCode): boolean =>
  code === 'move' || code === 'raise' || code === 'lower'
