import { type Fraction, fraction, multiplyFractions, parseFraction } from '../../../kernel/fraction.ts'
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

/** What all multipliers that match come to. Nobody is of a type or role who is not among the members. */
export function timesOf(
  multipliers: readonly Multiplier[],
  { kind, project }: Pick<Given, 'kind' | 'project'>,
  person: Person | undefined,
): Fraction {
  const matches = ({ by, of }: Multiplier) => {
    if (by === 'kind') return of === kind
    if (by === 'project') return of === project
    return (by === 'type' ? person?.types : person?.roles)?.includes(of) ?? false
  }
  return multipliers.filter(matches).reduce((all, { times }) => multiplyFractions(all, exact(times)), one)
}

/** A fraction of the charter, which its shape has read before. */
export function exact(text: string): Fraction {
  const value = parseFraction(text)
  if (!value) throw new RangeError(`value: ${text} is no fraction`)
  return value
}
