import { formatDecimal, unitOf } from '../../kernel/units.ts'
import type { EventView, ProcessView, ResourceView } from './shapes.ts'

/** Units of the OM ontology 2, which ValueFlows uses for measures; others keep their own code. */
const om: Record<string, string> = {
  h: 'om2:second-Time',
  kWh: 'om2:kilowattHour',
  L: 'om2:litre',
  kg: 'om2:kilogram',
  km: 'om2:kilometre',
  pieces: 'om2:one',
  KRW: 'om2:SouthKoreanWon',
  EUR: 'om2:euro',
  USD: 'om2:unitedStatesDollar',
}

/**
 * Events, resources with their lots, and processes as ValueFlows 1.0 in JSON-LD. Ids are URNs under the commons' own, the commons itself is an
 * agent too; quantities are plain decimals as text, so that no reader loses a digit.
 */
export function valueFlowsJsonLd(
  commons: string,
  events: readonly EventView[],
  resources: readonly ResourceView[],
  processes: readonly ProcessView[] = [],
) {
  const lots = new Map(resources.flatMap(({ lot }) => (lot ? [[lot.id, lot] as const] : [])))
  const known = new Set(processes.map((process) => process.id))
  return {
    '@context': context,
    '@id': urn(commons),
    '@graph': [
      ...resources.map((resource) => resourceNode(commons, resource)),
      ...[...lots.values()].map(lotNode),
      ...processes.map(processNode),
      ...events.map((event) => eventNode(commons, event, known)),
    ],
  }
}

export const context = {
  vf: 'https://w3id.org/valueflows/ont/vf#',
  om2: 'http://www.ontology-of-units-of-measure.org/resource/om-2/',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
  dure: 'urn:dure:unit:',
}

export const urn = (id: string) => `urn:uuid:${id}`
export const ref = (id: string) => ({ '@id': urn(id) })

function resourceNode(commons: string, resource: ResourceView) {
  return {
    '@id': urn(resource.id),
    '@type': 'vf:EconomicResource',
    'vf:name': resource.name,
    'vf:note': resource.note || undefined,
    'vf:accountingQuantity': measureOf(resource.accounting, resource.unit),
    'vf:onhandQuantity': measureOf(resource.onhand, resource.unit),
    'vf:primaryAccountable': ref(resource.accountable ?? commons),
    'vf:custodian': ref(resource.custodian ?? commons),
    'vf:containedIn': resource.containedIn ? ref(resource.containedIn) : undefined,
    'vf:state': resource.state ?? undefined,
    'vf:stage': resource.stage ?? undefined,
    'vf:ofBatchLot': resource.lot ? ref(resource.lot.id) : undefined,
    'vf:trackingIdentifier': resource.single ? (resource.serial ?? resource.id) : undefined,
  }
}

function lotNode({ id, code, bestBefore }: NonNullable<ResourceView['lot']>) {
  return {
    '@id': urn(id),
    '@type': 'vf:BatchLotRecord',
    'vf:batchLotCode': code,
    'vf:expirationDate': bestBefore
      ? { '@type': 'xsd:dateTimeStamp', '@value': `${bestBefore}T23:59:59Z` }
      : undefined,
  }
}

function processNode(process: ProcessView) {
  return {
    '@id': urn(process.id),
    '@type': 'vf:Process',
    'vf:name': process.name,
    'vf:note': process.note || undefined,
    'vf:classifiedAs': process.kind,
    'vf:hasBeginning': time(process.begun ?? process.plannedBegin),
    'vf:hasEnd': time(process.finishedAt ?? process.plannedEnd),
    'vf:finished': process.finished,
    'vf:plannedWithin': process.plan ? ref(process.plan) : undefined,
  }
}

function eventNode(commons: string, event: EventView, known: ReadonlySet<string>) {
  // A project of a capability is no process in the terms of ValueFlows.
  const process = event.process !== null && known.has(event.process) ? ref(event.process) : undefined
  const ends = { to: event.beyond?.side === 'to', from: event.beyond?.side === 'from' }
  const other = event.beyond?.commons ?? commons
  return {
    '@id': urn(event.id),
    '@type': 'vf:EconomicEvent',
    'vf:action': { '@id': `vf:${event.action}` },
    'vf:provider': ref(event.provider ?? (ends.from ? other : commons)),
    'vf:receiver': ref(event.receiver ?? (ends.to ? other : commons)),
    'vf:inputOf': event.side === 'input' ? process : undefined,
    'vf:outputOf': event.side === 'output' ? process : undefined,
    'vf:resourceInventoriedAs': event.resource ? ref(event.resource) : undefined,
    'vf:toResourceInventoriedAs': event.toResource ? ref(event.toResource) : undefined,
    'vf:resourceQuantity': measureOf(event.quantity, event.unit),
    'vf:effortQuantity': measureOf(event.effort, event.effortUnit),
    'vf:hasPointInTime': time(event.at),
    'vf:hasBeginning': time(event.begin),
    'vf:hasEnd': time(event.end),
    'vf:corrects': event.corrects ? ref(event.corrects) : undefined,
    'vf:fulfills': event.fulfills ? ref(event.fulfills) : undefined,
    'vf:satisfies': event.satisfies ? ref(event.satisfies) : undefined,
    'vf:settles': event.settles ? ref(event.settles) : undefined,
    'vf:state': event.state ?? undefined,
    'vf:note': event.note || undefined,
  }
}

export const time = (at: string | null) => (at ? { '@type': 'xsd:dateTime', '@value': at } : undefined)

export function measureOf(amount: bigint | null, code: string | null) {
  if (amount === null || code === null) return undefined
  const value = { '@type': 'xsd:decimal', '@value': formatDecimal(amount, unitOf(code).scale) }
  return {
    '@type': 'om2:Measure',
    'om2:hasNumericalValue': value,
    'om2:hasUnit': { '@id': om[code] ?? `dure:${code}` },
  }
}
