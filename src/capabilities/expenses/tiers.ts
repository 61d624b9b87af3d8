import { z } from 'zod'
import { type Actor, allows, isWho, type Standing, type Who } from '../../kernel/authority.ts'

/** Up to an amount, who may approve, and how many of them it takes. */
export const tierShape = z.strictObject({
  /** In the smallest part of the unit, as a decimal string. */
  upTo: z.string().regex(/^[1-9]\d{0,14}$/),
  by: z.array(z.string().max(60).refine(isWho, 'who')).min(1).max(10),
  approvals: z.int().min(1).max(9),
})
export type Tier = z.output<typeof tierShape>

/** Amounts as digits; asked before it is sure that they are such. */
const isBelow = (a: string, b: string) => (a.length === b.length ? a < b : a.length < b.length)

export const tiersShape = z
  .array(tierShape)
  .max(10)
  .refine((tiers) => tiers.every((one, i) => i === 0 || isBelow(tiers[i - 1]!.upTo, one.upTo)), 'not_rising')

/** The step an amount falls into; undefined above the last one, where only a decision approves. */
export function tierOf(tiers: readonly Tier[], amount: bigint): Tier | undefined {
  return tiers.find(({ upTo }) => amount <= BigInt(upTo))
}

/** Whoever may approve more may approve less: the step's own people, and those of every step above it. */
export function approversOf(tiers: readonly Tier[], amount: bigint): Who[] {
  const first = tiers.findIndex(({ upTo }) => amount <= BigInt(upTo))
  return first === -1 ? [] : [...new Set(tiers.slice(first).flatMap(({ by }) => by))]
}

/** Whether somebody is among those who approve this much; whose expense it is stands elsewhere. */
export function approves(tiers: readonly Tier[], amount: bigint, actor: Actor, standing: Standing): boolean {
  const by = approversOf(tiers, amount)
  return by.length > 0 && allows(by, actor, standing)
}
