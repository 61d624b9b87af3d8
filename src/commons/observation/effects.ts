import { actionOf } from './actions.ts'
import { type Flow, type FlowFailure, isPayment, type Stock } from './flow.ts'

/** How one resource changes by an event. Quantities are differences; absent fields stay as they are. */
export interface Change {
  resource: string
  accounting: bigint
  onhand: bigint
  accountable?: string | null
  custodian?: string | null
  location?: string
  containedIn?: string | null
  stage?: string
  state?: string
}

/** The resources an event names: the one affected and "to". */
export interface Stocks {
  resource?: Stock
  to?: Stock
}

/**
 * What an event does to its resources, by the action's row of the ValueFlows table. Pure; the event must have
 * passed `problemOfFlow` and `problemWithStocks`.
 */
export function effectsOf(flow: Flow, stocks: Stocks): Change[] {
  const { resource, to } = stocks
  if (flow.beyond) return [changeBeyond(flow, (resource ?? to)!)]
  if (resource?.single && flow.action !== 'copy') return [changeOfSingle(flow, resource)]
  const changes: Change[] = []
  if (resource) changes.push(changeOfResource(flow, resource))
  if (to && flow.action !== 'combine') changes.push(changeOfTo(flow, to))
  return changes.filter(isChange)
}

function changeOfResource(flow: Flow, resource: Stock): Change {
  const action = actionOf(flow.action)
  const q = flow.quantity ?? 0n
  const sign = { increase: q, decrease: -q, move: -q, 'add-to': 0n, none: 0n }
  const change: Change = {
    resource: resource.id,
    accounting: sign[action.accounting],
    onhand: sign[action.onhand],
  }
  if (action.accountable === 'new' && resource.isNew && action.creates === 'resource') {
    change.accountable = flow.receiver ?? null
    change.custodian = flow.receiver ?? null
  }
  const places = action.location === 'update' || (action.location === 'new' && resource.isNew)
  if (places && action.creates !== 'to') change.location = flow.toLocation
  return { ...change, ...containment(flow), ...marks(flow, 'update') }
}

function changeOfTo(flow: Flow, to: Stock): Change {
  const action = actionOf(flow.action)
  const q = flow.quantity ?? 0n
  const arrives = (effect: string) => (effect === 'move' || effect === 'add-to' ? q : 0n)
  const change: Change = {
    resource: to.id,
    accounting: arrives(action.accounting),
    onhand: arrives(action.onhand),
  }
  const isOwned = action.accountable === 'to' || to.isNew
  if (isOwned)
    change.accountable = flow.action === 'transferCustody' ? ownerOf(flow) : (flow.receiver ?? null)
  if (arrives(action.onhand) !== 0n || to.isNew) change.custodian = custodianOfTo(flow)
  if (action.location === 'to' || (action.location === 'new' && to.isNew)) change.location = flow.toLocation
  return { ...change, ...marks(flow, 'to') }
}

/** What is only in the receiver's keeping still belongs to the provider. */
const ownerOf = (flow: Flow) => flow.provider ?? null

/** Rights alone may pass while the thing stays where it is. */
const custodianOfTo = (flow: Flow) =>
  flow.action === 'transferAllRights' ? (flow.provider ?? null) : (flow.receiver ?? null)

/**
 * One thing followed by itself has one row: what would be less here and more there is the row changing hands.
 * A correction hands it back.
 */
function changeOfSingle(flow: Flow, resource: Stock): Change {
  const action = actionOf(flow.action)
  const changesRow = isBroughtOrGone(flow) || resource.isNew
  if (changesRow) return { ...changeOfResource(flow, resource), resource: resource.id }
  const hands = (flow.quantity ?? 0n) < 0n ? flow.provider : flow.receiver
  const isRights = action.accounting === 'move' && flow.action !== 'move'
  const isCustody = action.onhand !== 'none' && action.contained === 'none' && flow.action !== 'move'
  const places = action.location === 'update' || action.location === 'to'
  return {
    resource: resource.id,
    accounting: 0n,
    onhand: 0n,
    ...(isRights && { accountable: hands ?? null }),
    ...(isCustody && { custodian: hands ?? null }),
    ...(places && { location: flow.toLocation }),
    ...containment(flow),
    ...marks(flow, 'update'),
    ...marks(flow, 'to'),
  }
}

/** What goes to another commons is gone from here; what comes from there is new or added to what is here. */
function changeBeyond(flow: Flow, stock: Stock): Change {
  const q = flow.quantity ?? 0n
  if (flow.beyond!.side === 'to') return { resource: stock.id, accounting: -q, onhand: -q }
  const keeper = flow.receiver ?? null
  return {
    resource: stock.id,
    accounting: q,
    onhand: q,
    ...(stock.isNew && { accountable: keeper, custodian: keeper, location: flow.toLocation }),
    ...marks(flow, 'to'),
  }
}

const isBroughtOrGone = ({ action }: Flow) =>
  action === 'produce' || action === 'consume' || action === 'raise' || action === 'lower'

function containment(flow: Flow): Partial<Change> {
  const { contained } = actionOf(flow.action)
  if (contained === 'set') return { containedIn: flow.toResource }
  return contained === 'remove' ? { containedIn: null } : {}
}

function marks(flow: Flow, where: 'update' | 'to'): Partial<Change> {
  const { stage, state } = actionOf(flow.action)
  return {
    ...(stage === where && flow.stage !== undefined && { stage: flow.stage }),
    ...(state === where && flow.state !== undefined && { state: flow.state }),
  }
}

function isChange(change: Change): boolean {
  const { resource, accounting, onhand, ...rest } = change
  return accounting !== 0n || onhand !== 0n || Object.values(rest).some((value) => value !== undefined)
}

/** What is wrong between an event and the resources it names, or undefined. */
export function problemWithStocks(flow: Flow, stocks: Stocks): FlowFailure | undefined {
  return problemOfNaming(flow, stocks) ?? problemOfUnits(flow, stocks) ?? problemOfHands(flow, stocks)
}

function problemOfNaming(flow: Flow, { resource, to }: Stocks): FlowFailure | undefined {
  if (flow.beyond) return problemBeyond(flow, { resource, to })
  const action = actionOf(flow.action)
  // Work and services may name the thing they were done for: it is not affected.
  if (!resource && isPayment(flow)) return to ? 'to_resource_not_wanted' : undefined
  if (!resource && !isOnlyFor(flow)) return 'resource_missing'
  const takesTo = flow.action === 'combine' || (action.creates === 'to' && needsTo(flow, resource))
  if (takesTo && !to) return 'to_resource_missing'
  if (!takesTo && to) return 'to_resource_not_wanted'
  if (resource && to && resource.id === to.id) return 'same_resource'
  return resource?.retired || to?.retired ? 'resource_retired' : undefined
}

/** Of a transfer to another commons only our end is here. */
function problemBeyond({ beyond, corrects }: Flow, { resource, to }: Stocks): FlowFailure | undefined {
  const ours = beyond!.side === 'to' ? resource : to
  if (!ours) return beyond!.side === 'to' ? 'resource_missing' : 'to_resource_missing'
  // What was refused comes back to wherever it was, listed or not.
  return ours.retired && !corrects ? 'resource_retired' : undefined
}

const isOnlyFor = ({ action }: Flow) => action === 'work' || action === 'deliverService'

const needsTo = (flow: Flow, resource?: Stock) => !resource?.single || flow.action === 'copy'

function problemOfUnits(flow: Flow, { resource, to }: Stocks): FlowFailure | undefined {
  if (flow.quantity === undefined || isOnlyFor(flow)) return undefined
  const divides = flow.action !== 'combine' && to !== undefined
  if (resource && resource.unit !== flow.unit) return 'unit_mismatch'
  if (divides && to.unit !== flow.unit) return 'unit_mismatch'
  if (flow.beyond?.side === 'from' && to?.single)
    return to.isNew && flow.quantity === 1n ? undefined : 'not_whole'
  if (!resource?.single || flow.action === 'copy') return undefined
  if (flow.action === 'use' || flow.action === 'cite') return undefined
  const size = flow.quantity < 0n ? -flow.quantity : flow.quantity
  const whole = resource.accounting === 0n ? size : resource.accounting
  return size === whole ? undefined : 'not_whole'
}

/** Nobody gives away what is not theirs, or hands over what they don't have; corrections only take back. */
function problemOfHands(flow: Flow, { resource, to }: Stocks): FlowFailure | undefined {
  if (flow.beyond?.side === 'from' && !flow.corrects)
    return to!.isNew || to!.accountable === (flow.receiver ?? null) ? undefined : 'not_theirs'
  if (flow.corrects || !resource) return undefined
  const action = actionOf(flow.action)
  const [provider, receiver] = [flow.provider ?? null, flow.receiver ?? null]
  const givesRights = action.accounting === 'decrease' || action.accounting === 'move'
  const handsOver = action.implies === 'transferCustody' || flow.action === 'transferCustody'
  const addsToIt = action.accounting === 'increase' && !resource.isNew
  if (addsToIt && resource.single && resource.accounting > 0n) return 'there_already'
  // A stock stays with its keeper: what is brought back comes to them, from whoever had it.
  const keeper = action.onhand === 'increase' && !resource.single ? receiver : provider
  if (givesRights && resource.accountable !== provider) return 'not_theirs'
  if (flow.beyond && resource.custodian !== provider) return 'not_theirs'
  if (handsOver && resource.custodian !== keeper) return 'not_theirs'
  if (addsToIt && resource.accountable !== receiver) return 'not_theirs'
  const keeps = flow.action === 'transferCustody' ? provider : receiver
  if (to && flow.action !== 'combine' && !to.isNew && to.accountable !== keeps) return 'not_theirs'
  return undefined
}

/** Whether the changes leave nothing below zero. */
export function problemOfAmounts(changes: readonly Change[], stocks: Stocks): FlowFailure | undefined {
  const all = [stocks.resource, stocks.to].filter((one) => one !== undefined)
  for (const change of changes) {
    const stock = all.find((one) => one.id === change.resource)
    if (!stock) continue
    if (stock.accounting + change.accounting < 0n || stock.onhand + change.onhand < 0n) return 'not_enough'
  }
  return undefined
}
