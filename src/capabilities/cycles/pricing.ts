import { standingOfAgent } from '../../commons/members/standing.ts'
import { priceOf } from '../../commons/pricing/evaluate.ts'
import type { PriceLine } from '../../commons/pricing/line.ts'
import type { View } from '../../kernel/capability.ts'
import { fees } from './dials.ts'

type Place = Pick<View, 'db' | 'commons' | 'charter' | 'now'>

/** What so many of a good cost a member beside their price, and their producer, by the rules in force. */
export async function feesFor(place: Place, member: string) {
  const { db, commons, charter, now } = place
  const rules = fees.schema.parse(charter.value(fees.name) ?? fees.suggested)
  const { types } = await standingOfAgent(db, commons.id, member, now)
  return (price: bigint, quantity: number): PriceLine[] =>
    priceOf(rules, { price, quantity: BigInt(quantity), type: types }, charter.version).lines
}

/** The same lines for as many as came: each piece costs what was agreed. */
export const scaled = (lines: readonly PriceLine[], given: number): PriceLine[] =>
  lines.map((line) => ({
    ...line,
    amount: line.one * BigInt(given),
    each: { fact: 'quantity', count: BigInt(given) },
  }))

/** What the lines add to the price for a member, and take from it for a producer. */
export const feeOf = (lines: readonly PriceLine[], pays: 'member' | 'producer'): bigint =>
  lines.reduce((sum, line) => (line.pays === pays ? sum + line.amount : sum), 0n)
