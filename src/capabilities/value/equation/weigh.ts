import { addFractions, type Fraction, fraction, multiplyFractions } from '../../../kernel/fraction.ts'
import { checkGiven } from './counted-once.ts'
import { timesFrom, timesOf, worthOf } from './factor.ts'
import { claimParts, type Facts, type Given } from './facts.ts'
import { matcher, under } from './match-rule.ts'
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
  /** What one smallest part of `unit` weighs, multipliers included; and the same in `claimParts`. */
  factor: Fraction
  inParts: Fraction
  quantity: bigint
  count: number
  /** Of `quantity`, what counts only in part, and that part. */
  divided: bigint
  parts: Fraction
  /** What is left of all its debts, in `claimParts`. */
  left: bigint
  /** Contributions with a claim that remembers. */
  claims: Claim[]
}

export interface Claim {
  given: Given
  pile: Pile
  /** Its day as a number: of a million texts the comparing would take longest. */
  age: number
  /** What can still be paid on a debt, in `claimParts`; of `once` nothing is kept. */
  left: bigint
}

const none = fraction(0n)

/**
 * Puts contributions on piles by what decides their weight, so that the million of them is only added up, in plain whole
 * numbers: fractions come in once for each pile. `paid` is by event, of this bucket.
 * @throws RangeError as `checkGiven`.
 */
export function weigh(
  given: readonly Given[],
  rules: readonly Rule[],
  multipliers: readonly Multiplier[],
  members: Facts['members'],
  paid: ReadonlyMap<string, bigint>,
): Pile[] {
  checkGiven(given)
  const people = new Map(members.map((person) => [person.agent, person]))
  const factors = timesFrom(multipliers)
  const match = matcher(rules, (index) => ({
    ...{ index, claim: rules[index]!.claim, worth: worthOf(rules[index]!) },
    piles: new Map<string | null, Map<string, Pile>>(),
  }))
  const all: Pile[] = []
  for (const one of given) {
    const matched = match(one)
    if (!matched) continue
    const agents = under(matched.piles, one.project)
    let pile = agents.get(one.agent)
    if (!pile) {
      pile = emptyPile(one, matched, timesOf(factors, one, people.get(one.agent)))
      agents.set(one.agent, pile)
      all.push(pile)
    }
    add(pile, one, paid.size > 0 ? paid.get(one.event) : undefined)
  }
  return all.filter((pile) => pile.count > 0)
}

type Match = Pick<Pile, 'claim'> & { index: number; worth: Fraction }

function emptyPile(
  { agent, kind, project, unit }: Given,
  { index, claim, worth }: Match,
  times: Fraction,
): Pile {
  const factor = multiplyFractions(worth, times)
  const inParts = multiplyFractions(factor, fraction(claimParts))
  const sums = { quantity: 0n, count: 0, divided: 0n, parts: none, left: 0n }
  return { agent, rule: index, kind, project, unit, claim, times, factor, inParts, ...sums, claims: [] }
}

function add(pile: Pile, given: Given, paid: bigint | undefined): void {
  const { claim } = pile
  if (claim === 'debt-like') {
    const left = leftOf(given, pile.inParts, paid)
    if (left <= 0n) return
    pile.left += left
    pile.claims.push({ given, pile, age: ageOf(given.day), left })
  } else if (claim === 'once') {
    if (paid !== undefined || given.quantity === 0n) return
    pile.claims.push({ given, pile, age: ageOf(given.day), left: 0n })
  }
  pile.quantity += given.quantity
  pile.count += 1
  if (given.share) addPart(pile, given.quantity, given.share)
}

/** 20260301 of 2026-03-01. */
function ageOf(day: string): number {
  let age = 0
  for (let i = 0; i < day.length; i++) if (i !== 4 && i !== 7) age = age * 10 + day.charCodeAt(i) - 48
  return age
}

function addPart(pile: Pile, quantity: bigint, { num, den }: Fraction): void {
  pile.divided += quantity
  pile.parts = addFractions(pile.parts, fraction(quantity * num, den))
}

/** Of an income that goes back to a part of it, at most that part is paid, and never more than is left of the whole. */
function leftOf({ quantity, share }: Given, { num, den }: Fraction, paid: bigint | undefined): bigint {
  const value = quantity * num
  const whole = den === 1n ? value : value / den
  const left = paid === undefined ? whole : whole - paid
  if (!share) return left
  const part = (value * share.num) / (den * share.den)
  return part < left ? part : left
}

/** What a pile weighs, in the smallest part of the equation's unit. */
export function weightOf({ claim, left, quantity, divided, parts, factor }: Pile): Fraction {
  if (claim === 'debt-like') return fraction(left, claimParts)
  return multiplyFractions(addFractions(fraction(quantity - divided), parts), factor)
}
