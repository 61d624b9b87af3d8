import { type Fraction, fraction } from '../../kernel/fraction.ts'
import type { PriceLine, Why } from './line.ts'
import { totalOf } from './line.ts'
import { countOf, factsUsed, matches } from './matching.ts'
import { round } from './rounding.ts'
import { before, type PriceRule, type RuleSet } from './shape.ts'
import type { FactValues } from './uses.ts'

/** What rules come to: the explained lines in the order of the rules, and their sum. */
export interface Priced {
  unit: string
  lines: PriceLine[]
  total: bigint
}

/**
 * Works out rules over facts, exactly until the rounding each rule states. `version`: the charter's, kept in the lines.
 * Guaranteed: Σ lines = total; a line is below nothing only for a discount, and no discount takes off more than was
 * charged before between the same parties; without discounts, factors, percentages of what came before and `less`, the
 * order of the rules of a `sum` does not matter. Callers refuse a total beyond `largestAmount`.
 */
export function priceOf(set: RuleSet, facts: FactValues, version: number): Priced {
  const matching = set.rules.filter((one) => matches(one, facts))
  const lines: PriceLine[] = []
  for (const rule of set.strategy === 'first' ? matching.slice(0, 1) : matching)
    lines.push(lineOf(rule, facts, lines, version))
  return { unit: set.unit, lines, total: totalOf(lines) }
}

function lineOf(rule: PriceRule, facts: FactValues, earlier: readonly PriceLine[], version: number) {
  const { pays, gets, rounding, discount, free, least, most } = rule
  const charged = totalOf(earlier.filter((one) => one.pays === pays && one.gets === gets))
  const { exact, why } = effectOf(rule, facts, earlier, charged)
  const { one, held } = bounded(rule, exact, facts)
  const count = rule.each === undefined ? 1n : countOf(facts, rule.each)
  const isTooMuch = discount && one * count > charged
  const amount = discount ? -(isTooMuch ? charged : one * count) : one * count
  const line: PriceLine = {
    ...{ rule: rule.code, version, pays, gets, amount, one, rounding, discount, why },
    ...(rule.each === undefined ? {} : { each: { fact: rule.each, count } }),
    ...(least === undefined ? {} : { least: BigInt(least) }),
    ...(most === undefined ? {} : { most: BigInt(most) }),
    ...(isTooMuch ? { held: 'before' as const } : held ? { held } : {}),
    ...(free === undefined ? {} : { free: { fact: free.fact, from: BigInt(free.from) } }),
    facts: factsUsed(rule, facts) as PriceLine['facts'],
  }
  return line
}

/** Rounded, free from its threshold, and between its bounds; a minimum holds where there is anything to charge. */
function bounded({ rounding, free, least, most }: PriceRule, exact: Fraction, facts: FactValues) {
  if (free !== undefined && countOf(facts, free.fact) >= BigInt(free.from))
    return { one: 0n, held: 'free' as const }
  const one = round(exact, rounding)
  if (exact.num > 0n && least !== undefined && one < BigInt(least))
    return { one: BigInt(least), held: 'least' as const }
  if (most !== undefined && one > BigInt(most)) return { one: BigInt(most), held: 'most' as const }
  return { one, held: undefined }
}

type Worth = { exact: Fraction; why: Why }

function effectOf(
  { effect }: PriceRule,
  facts: FactValues,
  earlier: readonly PriceLine[],
  charged: bigint,
): Worth {
  switch (effect.by) {
    case 'fixed':
      return { exact: fraction(BigInt(effect.amount)), why: { by: 'fixed' } }
    case 'per_unit':
      return perUnit(effect, countOf(facts, effect.fact))
    case 'percent': {
      const taken = totalOf(
        earlier.filter((one) => effect.less.includes(one.rule)).map(({ one }) => ({ amount: one })),
      )
      const whole = effect.of === before ? charged : countOf(facts, effect.of)
      const base = whole > taken ? whole - taken : 0n
      const rate = typeof effect.rate === 'number' ? BigInt(effect.rate) : countOf(facts, effect.rate.fact)
      const why = { by: 'percent', rate, base, less: whole - base } as const
      return { exact: fraction(base * rate, 10_000n), why }
    }
    case 'packages': {
      const count = countOf(facts, effect.fact)
      const [first, next] = [BigInt(effect.first), BigInt(effect.next)]
      const sum = count > 0n ? first + next * (count - 1n) : 0n
      return { exact: fraction(sum), why: { by: 'packages', fact: effect.fact, count, first, next } }
    }
    case 'factor': {
      const times = BigInt(effect.times)
      return {
        exact: fraction(charged * (times < 10_000n ? 10_000n - times : times - 10_000n), 10_000n),
        why: { by: 'factor', times, base: charged },
      }
    }
  }
}

function perUnit(effect: Extract<PriceRule['effect'], { by: 'per_unit' }>, count: bigint): Worth {
  const { fact, counting } = effect
  const [amount, step, above] = [BigInt(effect.amount), BigInt(effect.step), BigInt(effect.above)]
  const over = count > above ? count - above : 0n
  const exact =
    counting === 'begun' ? fraction(((over + step - 1n) / step) * amount) : fraction(over * amount, step)
  return { exact, why: { by: 'per_unit', fact, count, amount, step, above, counting } }
}
