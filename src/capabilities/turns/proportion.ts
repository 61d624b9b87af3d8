import { apportion } from '../../kernel/apportion.ts'
import { addFractions, type Fraction, fraction } from '../../kernel/fraction.ts'
import { tieKeys } from './ties.ts'

/** Somebody's part in a flow that is shared by time: land served, shares, heads. */
export interface Part {
  who: string
  weight: bigint
}

/** What was owed to each beyond whole minutes after the last cycle; 0 where somebody is new. Adds up to 0. */
export type Carried = ReadonlyMap<string, Fraction>

export interface Turn {
  who: string
  /** Minutes in this cycle. */
  minutes: bigint
  /** What proportion alone comes to, with what was carried. */
  due: Fraction
  carried: Fraction
}

/**
 * Shares a cycle's minutes in proportion, exactly: largest remainder over what is due to each, which is their part of the
 * cycle and what earlier cycles left them short of (or gave too much). So nobody is ever a whole minute away from what
 * all cycles together owe them. Where remainders are equal, `tie` says at whom they begin: see `ties.ts`.
 */
export function proportionalTurns(
  minutes: bigint,
  parts: readonly Part[],
  carried: Carried = new Map(),
  tie: number | null = null,
): Turn[] {
  const all = parts.reduce((sum, { weight }) => sum + weight, 0n)
  if (all === 0n) return parts.map(({ who }) => ({ who, minutes: 0n, due: none, carried: none }))
  const due = parts.map(({ who, weight }) => ({
    who,
    due: dueTo(fraction(minutes * weight, all), carried.get(who)),
  }))
  const keys = tieKeys(
    parts.map(({ who }) => who),
    tie,
  )
  const { shares } = apportion({
    total: minutes,
    parts: due.map(({ who, due }) => ({ key: keys.get(who)!, weight: due.num > 0n ? due : none })),
    leftover: 'nobody',
  })
  return due.map(({ who, due }) => {
    const given = shares.get(keys.get(who)!)!
    return { who, minutes: given, due, carried: addFractions(due, fraction(-given)) }
  })
}

const none = fraction(0n)
const dueTo = (part: Fraction, carried: Fraction | undefined): Fraction => addFractions(part, carried ?? none)

/** What the next cycle has to carry. */
export const carriedBy = (turns: readonly Turn[]): Map<string, Fraction> =>
  new Map(turns.map(({ who, carried }) => [who, carried]))

/**
 * What is owed to each where some minutes of a cycle never came: what they lost, less their part of all that was lost.
 * So whoever had more than their part of what did come gives back; it adds up to 0.
 */
export function owedFor(turns: readonly (Part & { lost: bigint })[]): Map<string, Fraction> {
  const all = turns.reduce((sum, { weight }) => sum + weight, 0n)
  const lost = turns.reduce((sum, one) => sum + one.lost, 0n)
  return new Map(
    turns.map((one) => [
      one.who,
      all === 0n ? none : addFractions(fraction(one.lost), fraction(-lost * one.weight, all)),
    ]),
  )
}
