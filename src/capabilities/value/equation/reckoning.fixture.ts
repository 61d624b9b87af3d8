import {
  addFractions,
  compareFractions,
  type Fraction,
  fraction,
  multiplyFractions,
} from '../../../kernel/fraction.ts'
import { exact } from './factor.ts'
import { claimParts, type Given } from './facts.ts'
import type { Limits, Rule } from './shape.ts'

// What sharing by contributions must come to, reckoned slowly and plainly: contribution by contribution, in fractions.

export const ruleFor = (all: readonly Rule[], { kind, unit }: Given) =>
  all.find((one) => one.unit === unit && (one.kinds.length === 0 || one.kinds.includes(kind)))

const wholeUnit: Record<string, bigint> = { h: 3600n, KRW: 1n }

/** The worth of a claim, in `claimParts`. */
export function worthOfClaim(all: readonly Rule[], about: Given): bigint {
  const { num, den } = exact(ruleFor(all, about)!.worth)
  return (about.quantity * num * claimParts) / (den * wholeUnit[about.unit]!)
}

type Weight = { owed: Fraction; open: Fraction }

/** By agent, in order: what is owed and what is open, contribution by contribution. */
function weightsOf(all: readonly Rule[], list: readonly Given[]): Map<string, Weight> {
  const weights = new Map<string, Weight>()
  for (const about of [...list].sort((a, b) => (a.agent < b.agent ? -1 : 1))) {
    const found = ruleFor(all, about)
    if (!found || about.quantity === 0n) continue
    const held = weights.get(about.agent) ?? { owed: fraction(0n), open: fraction(0n) }
    const share = about.share ?? fraction(1n)
    const value = multiplyFractions(exact(found.worth), fraction(about.quantity, wholeUnit[about.unit]!))
    if (found.claim === 'debt-like') {
      const part = multiplyFractions(multiplyFractions(value, share), fraction(claimParts))
      held.owed = addFractions(held.owed, fraction(part.num / part.den, claimParts))
    } else held.open = addFractions(held.open, multiplyFractions(value, share))
    weights.set(about.agent, held)
  }
  return new Map([...weights].filter(([, { owed, open }]) => owed.num + open.num > 0n))
}

/** The most each can get: debts alone are paid in whole units. */
export function topsOf(
  all: readonly Rule[],
  list: readonly Given[],
  most: number | undefined,
): Map<string, bigint | undefined> {
  const bound = most === undefined ? undefined : BigInt(most)
  return new Map(
    [...weightsOf(all, list)].map(([id, { owed, open }]) => [
      id,
      open.num > 0n ? bound : smallest(owed.num / owed.den, bound),
    ]),
  )
}

export const smallest = (a: bigint, b: bigint | undefined) => (b !== undefined && b < a ? b : a)

/** Tries, between every two bends there can be, whether the level lies there. */
export function slowly(
  total: bigint,
  all: readonly Rule[],
  list: readonly Given[],
  { least = 0, most }: Limits,
): Map<string, Fraction> {
  const weights = weightsOf(all, list)
  const tops = topsOf(all, list, most)
  const low = (id: string) => smallest(BigInt(least), tops.get(id))
  const lows = [...weights.keys()].map(low)
  if (lows.reduce((sum, one) => sum + one, 0n) > total) return equally(total, [...weights.keys()], low)
  const at = (id: string, level: Fraction): Fraction => {
    const { owed, open } = weights.get(id)!
    const debts = compareFractions(level, fraction(1n)) < 0 ? multiplyFractions(level, owed) : owed
    const height = addFractions(debts, multiplyFractions(level, open))
    const top = tops.get(id)
    if (compareFractions(height, fraction(low(id))) < 0) return fraction(low(id))
    return top !== undefined && compareFractions(height, fraction(top)) > 0 ? fraction(top) : height
  }
  const sumAt = (level: Fraction) =>
    [...weights.keys()].map((id) => at(id, level)).reduce(addFractions, fraction(0n))
  let [from, to] = [fraction(0n), fraction(1n)]
  const full = [...tops.values()].every((top) => top !== undefined)
  const room = [...tops.values()].reduce<bigint>((sum, top) => sum + (top ?? 0n), 0n)
  if (full && room <= total) return new Map([...weights.keys()].map((id) => [id, fraction(tops.get(id)!)]))
  // Halving comes close to a bend that is itself the level, and never there.
  for (const bend of [...weights.keys()].flatMap((id) => bendsOf(weights.get(id)!, [low(id), tops.get(id)])))
    if (compareFractions(sumAt(bend), fraction(total)) === 0)
      return new Map([...weights.keys()].map((id) => [id, at(id, bend)]))
  while (compareFractions(sumAt(to), fraction(total)) < 0) to = multiplyFractions(to, fraction(2n))
  // Halved until who is held, who is lifted and whose debts are paid is the same at both ends; then it is straight.
  const bendsBetween = () => new Set([...weights.keys()].map((id) => stateAt(id, from) + stateAt(id, to)))
  const stateAt = (id: string, level: Fraction) => {
    const { owed, open } = weights.get(id)!
    const debts = compareFractions(level, fraction(1n)) < 0 ? multiplyFractions(level, owed) : owed
    const height = addFractions(debts, multiplyFractions(level, open))
    const top = tops.get(id)
    const paid = compareFractions(level, fraction(1n)) <= 0 ? 'a' : 'b'
    if (compareFractions(height, fraction(low(id))) < 0) return `l${paid}`
    return `${top !== undefined && compareFractions(height, fraction(top)) > 0 ? 'h' : 'm'}${paid}`
  }
  for (let step = 0; step < 200; step++) {
    if ([...bendsBetween()].every((states) => states.slice(0, 2) === states.slice(2))) break
    const middle = multiplyFractions(addFractions(from, to), fraction(1n, 2n))
    if (compareFractions(sumAt(middle), fraction(total)) >= 0) to = middle
    else from = middle
    if (compareFractions(sumAt(to), fraction(total)) === 0)
      return new Map([...weights.keys()].map((id) => [id, at(id, to)]))
  }
  const [below, above] = [sumAt(from), sumAt(to)]
  const rise = addFractions(above, multiplyFractions(below, fraction(-1n)))
  const way = addFractions(fraction(total), multiplyFractions(below, fraction(-1n)))
  const along = rise.num === 0n ? fraction(0n) : fraction(way.num * rise.den, way.den * rise.num)
  return new Map(
    [...weights.keys()].map((id) => {
      const step = addFractions(at(id, to), multiplyFractions(at(id, from), fraction(-1n)))
      return [id, addFractions(at(id, from), multiplyFractions(step, along))]
    }),
  )
}

/** The levels at which somebody with these weights comes to stand at one of these heights. */
function bendsOf(
  { owed, open }: { owed: Fraction; open: Fraction },
  heights: readonly (bigint | undefined)[],
): Fraction[] {
  const both = addFractions(owed, open)
  const over = (a: Fraction, b: Fraction) => (b.num > 0n ? [fraction(a.num * b.den, a.den * b.num)] : [])
  return heights.flatMap((height) => {
    if (height === undefined) return []
    const above = addFractions(fraction(height), multiplyFractions(owed, fraction(-1n)))
    return [...over(fraction(height), both), ...(above.num > 0n ? over(above, open) : [])]
  })
}

/** Round by round, each the same, until the amount is used up. */
function equally(total: bigint, ids: readonly string[], low: (id: string) => bigint): Map<string, Fraction> {
  const got = new Map<string, Fraction>()
  let [left, open] = [fraction(total), [...ids]]
  while (open.length > 0) {
    const each = multiplyFractions(left, fraction(1n, BigInt(open.length)))
    const full = open.filter((id) => compareFractions(fraction(low(id)), each) <= 0)
    for (const id of full.length > 0 ? full : open) {
      const share = full.length > 0 ? fraction(low(id)) : each
      got.set(id, share)
      left = addFractions(left, multiplyFractions(share, fraction(-1n)))
    }
    open = full.length > 0 ? open.filter((id) => !full.includes(id)) : []
  }
  return new Map(ids.map((id) => [id, got.get(id)!]))
}
