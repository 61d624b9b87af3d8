import { priceOf } from '../../commons/pricing/evaluate.ts'
import type { PriceLine } from '../../commons/pricing/line.ts'
import { sumsBy } from '../../commons/pricing/line.ts'
import { splitUp } from '../../commons/pricing/split.ts'
import { type FactValues, momentOf } from '../../commons/pricing/uses.ts'
import type { Context } from '../../kernel/capability.ts'
import type { Charter } from '../../kernel/charter.ts'
import { largestAmount } from '../../kernel/fields.ts'
import { prices, split, type Zone, zones } from './dials.ts'
import { choicesOf, offerRow, zoneOf } from './stored.ts'
import type { ChoiceTable, OfferRow } from './tables.ts'
import type { Wanted } from './wanted.ts'

/** What a job costs and how long it takes, as it is shown before booking and frozen by it. */
export interface Quote {
  offer: OfferRow
  choices: ChoiceTable[]
  minutes: number
  unit: string
  lines: PriceLine[]
  total: bigint
  worker: bigint
  coop: bigint
  facts: FactValues
}

export const quoteFailures = [
  'offer_ended',
  'choice_unknown',
  'size_out',
  'zone_unknown',
  'no_price',
] as const
type Refuse = { fail(code: (typeof quoteFailures)[number]): never }

type Place = Pick<Context, 'db' | 'commons' | 'now'> & {
  charter: Charter
  standing: { types: readonly string[] }
}

/**
 * Works out the price by the rules in force. `types`: what the client is here; nobody's where they are from outside.
 * What the rules give to both is split; a line may go to one of them alone.
 */
export async function quoteFor(
  place: Place & Refuse,
  wanted: Wanted,
  { from, types }: { from: number; types: readonly string[] },
): Promise<Quote> {
  const offer = await offerRow(place, wanted.offer)
  if (offer.ended_at) place.fail('offer_ended')
  const choices = await choicesOf(place, [offer.id])
  checkChoices(place, wanted, offer, choices)
  const known = (place.charter.value(zones.name) ?? []) as Zone[]
  if (known.length > 0 ? !known.some(({ code }) => code === wanted.zone) : wanted.zone !== null)
    place.fail('zone_unknown')
  const chosen = choices.filter(({ code }) => wanted.choices.includes(code))
  const minutes =
    offer.minutes + offer.size_minutes * wanted.size + chosen.reduce((sum, one) => sum + one.minutes, 0)
  const facts: FactValues = {
    service: [offer.code],
    chosen: wanted.choices,
    zone: wanted.zone === null ? [] : [wanted.zone],
    client: types,
    size: BigInt(wanted.size),
    minutes: BigInt(minutes),
    lead: BigInt(Math.max(0, Math.floor((from - place.now.getTime()) / 3_600_000))),
    start: momentOf(new Date(from), await zoneOf(place)),
  }
  const priced = priceOf(prices.schema.parse(place.charter.value(prices.name)), facts, place.charter.version)
  if (priced.total <= 0n || priced.total > largestAmount) place.fail('no_price')
  return { offer, choices, minutes, facts, ...priced, ...partsOf(place.charter, priced.lines) }
}

/** What the lines come to for worker and co-op by a charter's split. */
export function partsOf(charter: Charter, lines: readonly PriceLine[]): { worker: bigint; coop: bigint } {
  const sums = sumsBy('gets', lines)
  const shared = partedBy(charter, sums.get('both') ?? 0n)
  return {
    worker: shared.worker + (sums.get('worker') ?? 0n),
    coop: shared.coop + (sums.get('coop') ?? 0n),
  }
}

/** An amount split between worker and co-op. */
export function partedBy(charter: Charter, amount: bigint): { worker: bigint; coop: bigint } {
  const shares = splitUp(amount, split.schema.parse(charter.value(split.name)))
  const of = (party: string) => shares.find(({ to }) => to === party)?.amount ?? 0n
  return { worker: of('worker'), coop: of('coop') }
}

function checkChoices(
  { fail }: Refuse,
  { choices: wanted, size }: Wanted,
  offer: OfferRow,
  all: ChoiceTable[],
) {
  const kinds = new Map(all.map(({ code, kind }) => [code, kind]))
  const options = wanted.filter((one) => kinds.get(one) === 'option')
  const hasOptions = all.some(({ kind }) => kind === 'option')
  const isKnown = wanted.every((one) => kinds.has(one)) && new Set(wanted).size === wanted.length
  if (!isKnown || options.length !== (hasOptions ? 1 : 0)) fail('choice_unknown')
  if (size > offer.largest || (offer.largest > 0 && size < 1)) fail('size_out')
}
