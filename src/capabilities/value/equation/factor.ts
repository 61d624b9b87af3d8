import {
  addFractions,
  type Fraction,
  fraction,
  multiplyFractions,
  parseFraction,
} from '../../../kernel/fraction.ts'
import { unitOf } from '../../../kernel/units.ts'
import type { Given, Person } from './facts.ts'
import type { Multiplier, Rule } from './shape.ts'

const one = fraction(1n)

/** What one smallest part of a rule's unit is worth, in the smallest part of the equation's: a second of an hour. */
export function worthOf({ worth, unit }: Rule): Fraction {
  const { kind, scale } = unitOf(unit)
  const whole = kind === 'time' ? 3600n : 10n ** BigInt(scale)
  return multiplyFractions(exact(worth), fraction(1n, whole))
}

/** A multiplier as it is applied: read once, not for every contribution. */
export type Times = Omit<Multiplier, 'times'> & { times: Fraction }

export const timesFrom = (multipliers: readonly Multiplier[]): Times[] =>
  multipliers.map((one) => ({ ...one, times: exact(one.times) }))

/** What all multipliers that match come to. Nobody is of a type or role who is not among the members. */
export function timesOf(
  multipliers: readonly Times[],
  { kind, project }: Pick<Given, 'kind' | 'project'>,
  person: Person | undefined,
): Fraction {
  let all = one
  for (const { by, of, times } of multipliers) {
    const own = by === 'kind' ? kind : by === 'project' ? project : undefined
    const matches =
      own === undefined ? (by === 'type' ? person?.types : person?.roles)?.includes(of) : own === of
    if (matches) all = multiplyFractions(all, times)
  }
  return all
}

/** A fraction of the charter, which its shape has read before. */
export function exact(text: string): Fraction {
  const value = parseFraction(text)
  if (!value) throw new RangeError(`value: ${text} is no fraction`)
  return value
}

/** The sum of many fractions with few denominators between them. */
export function sumOf(all: Iterable<Fraction>): Fraction {
  const byDen = new Map<bigint, bigint>()
  for (const { num, den } of all) byDen.set(den, (byDen.get(den) ?? 0n) + num)
  let sum = fraction(0n)
  for (const [den, num] of byDen) sum = addFractions(sum, fraction(num, den))
  return sum
}
