import type { Bilingual } from '../../kernel/language.ts'

/**
 * A fact that rules of one use may name. `count`: a whole number of something (pieces, minutes, metres, grams); `amount`:
 * money in the smallest part of the rules' unit; `rate`: basis points somebody chose, such as the part a seller gives
 * away; `codes`: what was chosen or holds (options, a zone, labels, a member type); `moment`: local weekday and time.
 */
export type FactSpec =
  | { kind: 'count'; label: Bilingual; unit: Bilingual }
  | { kind: 'amount' | 'rate' | 'codes' | 'moment'; label: Bilingual }

/**
 * Where rules are used: the facts they may name and the parties between whom they move money. A rule that names anything
 * else cannot be written into the charter.
 */
export interface PricingUse {
  facts: Readonly<Record<string, FactSpec>>
  parties: Readonly<Record<string, Bilingual>>
}

/** A local time, Monday 1; `time` is `HH:MM`. */
export interface Moment {
  weekday: number
  time: string
}

export type FactValue = bigint | readonly string[] | Moment

/** Every fact the use declares, whatever the rules in force name. */
export type FactValues = Readonly<Record<string, FactValue>>

const clocks = new Map<string, Intl.DateTimeFormat>()

/** What clock and calendar show there at that time. */
export function momentOf(at: Date, timeZone: string): Moment {
  let clock = clocks.get(timeZone)
  if (!clock) {
    const shown = { weekday: 'short', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const
    clock = new Intl.DateTimeFormat('en-GB', { ...shown, timeZone })
    clocks.set(timeZone, clock)
  }
  const parts = new Map(clock.formatToParts(at).map(({ type, value }) => [type, value]))
  const weekday = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'].indexOf(parts.get('weekday')!) + 1
  return { weekday, time: `${parts.get('hour')}:${parts.get('minute')}` }
}
