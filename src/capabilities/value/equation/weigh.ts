import { addFractions, type Fraction, fraction, multiplyFractions } from '../../../kernel/fraction.ts'
import { timesOf, worthOf } from './factor.ts'
import { claimParts, type Facts, type Given } from './facts.ts'
import { at, ruleFinder } from './match-rule.ts'
import type { ClaimKind, Multiplier, Rule } from './shape.ts'

/** All that one agent gave by one rule, of one kind, in one project. */
export interface Pile {
  agent: string
  rule: number
  kind: string
  project: string | null
  unit: string
  claim: ClaimKind
  times: Fraction
  /** What one smallest part of `unit` weighs, multipliers included. */
  factor: Fraction
  quantity: bigint
  count: number
  /** Of what only a part counts, that part; `quantity` holds the whole of it as well. */
  parts: Fraction
  whole: bigint
  /** Contributions whose claim remembers, and for `debt-like` what can still be paid on each, in `claimParts`. */
  given: Given[]
  left: bigint[]
}

const none = fraction(0n)

/**
 * Puts contributions on piles by what decides their weight, so that the million of them is only added up, in plain whole
 * numbers: fractions come in once for each pile. `paid` is by event, of this bucket.
 * @throws RangeError for a contribution named twice, a negative quantity, a share that is no part.
 */
export function weigh(
  given: readonly Given[],
  rules: readonly Rule[],
  multipliers: readonly Multiplier[],
  members: Facts['members'],
  paid: ReadonlyMap<string, bigint>,
): Pile[] {
  const ruleOf = ruleFinder(rules)
  const pileOf = pileFinder(rules, multipliers, members)
  const seen = new Set<string>()
  for (const one of given) {
    check(one, seen)
    const rule = ruleOf(one)
    if (rule >= 0) add(pileOf(rule, one), one, paid.get(one.event))
  }
  return pileOf.all().filter((pile) => pile.count > 0)
}

function check({ event, quantity, share }: Given, seen: Set<string>): void {
  if (quantity < 0n) throw new RangeError(`value: ${event} has a negative quantity`)
  if (share && (share.num < 0n || share.num > share.den))
    throw new RangeError(`value: the share of ${event} is no part of it`)
  const before = seen.size
  if (seen.add(event).size === before) throw new RangeError(`value: ${event} is counted twice`)
}

function pileFinder(rules: readonly Rule[], multipliers: readonly Multiplier[], members: Facts['members']) {
  const people = new Map(members.map((person) => [person.agent, person]))
  const worths = rules.map(worthOf)
  const byRule = rules.map(() => new Map<string, Map<string | null, Map<string, Pile>>>())
  const piles: Pile[] = []
  const found = (rule: number, one: Given): Pile => {
    const agents = at(at(byRule[rule]!, one.kind), one.project)
    let pile = agents.get(one.agent)
    if (!pile) {
      const times = timesOf(multipliers, one, people.get(one.agent))
      pile = emptyPile(one, rule, rules[rule]!, times, multiplyFractions(worths[rule]!, times))
      agents.set(one.agent, pile)
      piles.push(pile)
    }
    return pile
  }
  return Object.assign(found, { all: () => piles })
}

function emptyPile(one: Given, rule: number, { claim }: Rule, times: Fraction, factor: Fraction): Pile {
  const { agent, kind, project, unit } = one
  const sums = { quantity: 0n, count: 0, parts: none, whole: 0n }
  return { agent, rule, kind, project, unit, claim, times, factor, ...sums, given: [], left: [] }
}

function add(pile: Pile, one: Given, paid: bigint | undefined): void {
  if (pile.claim === 'once' && paid !== undefined) return
  if (pile.claim === 'debt-like') {
    const left = leftOf(one, pile.factor, paid ?? 0n)
    if (left <= 0n) return
    pile.left.push(left)
  } else if (one.share) pile.parts = addFractions(pile.parts, partOf(one.quantity, one.share))
  else pile.whole += one.quantity
  if (pile.claim !== 'equity-like') pile.given.push(one)
  pile.quantity += one.quantity
  pile.count += 1
}

const partOf = (quantity: bigint, { num, den }: Fraction) => fraction(quantity * num, den)

/** Of an income that goes back to a part of it, at most that part is paid, and never more than is left of the whole. */
function leftOf({ quantity, share }: Given, { num, den }: Fraction, paid: bigint): bigint {
  const value = quantity * num * claimParts
  const left = value / den - paid
  if (!share) return left
  const part = (value * share.num) / (den * share.den)
  return part < left ? part : left
}

/** What a pile weighs, in the smallest part of the equation's unit. */
export function weightOf(pile: Pile): Fraction {
  if (pile.claim === 'debt-like')
    return fraction(
      pile.left.reduce((sum, left) => sum + left, 0n),
      claimParts,
    )
  return multiplyFractions(addFractions(fraction(pile.whole), pile.parts), pile.factor)
}
