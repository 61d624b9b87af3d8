import { z } from 'zod'
import { bilingual, code, unitCode } from '../../kernel/fields.ts'
import { roundings } from './rounding.ts'
import type { FactSpec, PricingUse } from './uses.ts'

/** Amounts in rules: whole smallest parts, never below nothing; what lowers a price says so by `discount`. */
const much = () => z.int().min(0).max(1_000_000_000_000)
const number = () => z.int().min(0).max(1_000_000_000)
const clockTime = z.string().regex(/^(([01]\d|2[0-3]):[0-5]\d|24:00)$/)

/** One condition of a rule; all of a rule's conditions must hold. */
export type Condition =
  | { is: 'range'; fact: string; least?: number | undefined; most?: number | undefined }
  | { is: 'any_of' | 'none_of'; fact: string; of: string[] }
  | { is: 'during'; fact: string; weekdays: number[]; from: string; until: string }

/** What a rule charges. */
export type Effect =
  | { by: 'fixed'; amount: number }
  /** `amount` for each `step` of the fact beyond `above`: each one begun, or in exact proportion and rounded. */
  | {
      by: 'per_unit'
      fact: string
      amount: number
      step: number
      above: number
      counting: 'begun' | 'proportional'
    }
  /** Basis points (or those a fact holds) of an amount, less what the rules named in `less` charged before. */
  | { by: 'percent'; rate: number | { fact: string }; of: string; less: string[] }
  /** One price for the first, another for each further one. */
  | { by: 'packages'; fact: string; first: number; next: number }
  /** What the rules before charge between the same parties, times `times` ÷ 10,000: below that it is a discount. */
  | { by: 'factor'; times: number }

/**
 * One rule: when, how much, who pays and who gets it. `each`: worked out for one and multiplied by that fact, after
 * rounding. `least` and `most` bound it before it is multiplied; the minimum holds only where there is anything to
 * charge. `free`: nothing from that amount on.
 */
export interface PriceRule {
  code: string
  label: { ko: string; en: string }
  when: Condition[]
  effect: Effect
  rounding: (typeof roundings)[number]
  each?: string | undefined
  least?: number | undefined
  most?: number | undefined
  free?: { fact: string; from: number } | undefined
  discount: boolean
  pays: string
  gets: string
}

/** `first`: the first rule that matches counts alone; `sum`: all that match, in their order. */
export interface RuleSet {
  unit: string
  strategy: 'first' | 'sum'
  rules: PriceRule[]
}

/** The base of a percentage that means all that was charged before between the same parties. */
export const before = 'before'

/** Rules of one use as the charter may state them: facts and parties are choices, so a stranger is refused there. */
export function ruleSetOf(use: PricingUse): z.ZodType<RuleSet, RuleSet> {
  return z
    .strictObject({
      unit: unitCode(),
      strategy: z.enum(['first', 'sum']),
      rules: z.array(ruleOf(use)).max(100),
    })
    .refine(({ rules }) => new Set(rules.map((one) => one.code)).size === rules.length, 'repeated')
    .refine(isInOrder, 'rule_order')
    .refine(({ rules }) => rules.every(lowersOnlyByDiscount), 'not_a_discount')
    .refine(staysInBounds, 'least_over_most') as unknown as z.ZodType<RuleSet, RuleSet>
}

const namesOf = (use: PricingUse, ...kinds: FactSpec['kind'][]) =>
  Object.keys(use.facts).filter((name) => kinds.includes(use.facts[name]!.kind))

function ruleOf(use: PricingUse) {
  const parties = z.enum(Object.keys(use.parties) as [string, ...string[]])
  const counts = z.enum(namesOf(use, 'count'))
  return z.strictObject({
    code: code(),
    label: bilingual(80),
    when: z.array(conditionOf(use)).max(10),
    effect: effectOf(use),
    rounding: z.enum(roundings),
    each: counts.optional(),
    least: much().optional(),
    most: much().optional(),
    free: z.strictObject({ fact: z.enum(namesOf(use, 'amount', 'count')), from: much() }).optional(),
    discount: z.boolean(),
    pays: parties,
    gets: parties,
  })
}

/** Facts a use does not have are no choice: `z.enum([])` takes nothing. */
function conditionOf(use: PricingUse) {
  const codes = { fact: z.enum(namesOf(use, 'codes')), of: z.array(code()).min(1).max(50) }
  return z.discriminatedUnion('is', [
    z.strictObject({
      is: z.literal('range'),
      fact: z.enum(namesOf(use, 'count', 'amount', 'rate')),
      least: much().optional(),
      most: much().optional(),
    }),
    z.strictObject({ is: z.literal('any_of'), ...codes }),
    z.strictObject({ is: z.literal('none_of'), ...codes }),
    z.strictObject({
      is: z.literal('during'),
      fact: z.enum(namesOf(use, 'moment')),
      weekdays: z.array(z.int().min(1).max(7)).min(1).max(7),
      from: clockTime,
      until: clockTime,
    }),
  ])
}

function effectOf(use: PricingUse) {
  const counts = z.enum(namesOf(use, 'count'))
  const rate = z.int().min(0).max(10_000)
  return z.discriminatedUnion('by', [
    z.strictObject({ by: z.literal('fixed'), amount: much() }),
    z.strictObject({
      by: z.literal('per_unit'),
      fact: counts,
      amount: much(),
      step: number().min(1),
      above: number(),
      counting: z.enum(['begun', 'proportional']),
    }),
    z.strictObject({
      by: z.literal('percent'),
      rate: z.union([rate, z.strictObject({ fact: z.enum(namesOf(use, 'rate')) })]),
      of: z.enum([before, ...namesOf(use, 'amount')]),
      less: z.array(code()).max(10),
    }),
    z.strictObject({ by: z.literal('packages'), fact: counts, first: much(), next: much() }),
    z.strictObject({ by: z.literal('factor'), times: z.int().min(0).max(100_000) }),
  ])
}

const lowersOnlyByDiscount = ({ effect, discount }: PriceRule) =>
  effect.by !== 'factor' || discount === effect.times < 10_000

/** What refers to earlier rules needs some before it, and must count as they do: for one, or for all. */
function isInOrder({ strategy, rules }: RuleSet): boolean {
  return rules.every(({ effect, each, discount }, at) => {
    const isAfter = effect.by === 'factor' || (effect.by === 'percent' && effect.of === before)
    if (strategy === 'first') return !isAfter && !discount && !(effect.by === 'percent' && effect.less.length)
    if (isAfter && each !== undefined) return false
    if (effect.by !== 'percent') return true
    if (effect.of === before && effect.less.length > 0) return false
    const earlier = rules.slice(0, at).filter((one) => one.each === each && !one.discount)
    return (
      new Set(effect.less).size === effect.less.length &&
      effect.less.every((named) => earlier.some((one) => one.code === named))
    )
  })
}

function staysInBounds({ rules }: RuleSet): boolean {
  const isForward = (least?: number, most?: number) =>
    least === undefined || most === undefined || least <= most
  return rules.every(
    ({ least, most, when }) =>
      isForward(least, most) &&
      when.every((one) =>
        one.is === 'range' ? isForward(one.least, one.most) : one.is !== 'during' || one.from < one.until,
      ),
  )
}
