import { createHash } from 'node:crypto'
import { drawnOrder } from '../../counting/ties.ts'

/** What a draw is made from; all of it stands in the journal, the seed's hash before anybody could know the seed. */
export interface Draw {
  /** How many places there are. */
  sites: number
  /** Everybody who takes part, and those of them who come last. */
  entrants: readonly string[]
  last: readonly string[]
}

/** SHA-256 of the seed: published before anybody can know what it brings. `printf '%s' SEED | sha256sum` says the same. */
export const commitment = (seed: string): string => createHash('sha256').update(seed).digest('hex')

/**
 * Who has which lot, from 0: everybody in the order of `drawnOrder`, those who come last after the others; lots beyond
 * them are nobody's. @throws RangeError where there are more people than places.
 */
export function drawLots(seed: string, { sites, entrants, last }: Draw): (string | null)[] {
  if (entrants.length > sites) throw new RangeError('drawLots: more people than places')
  const drawn = [
    ...drawnOrder(
      seed,
      entrants.filter((one) => !last.includes(one)),
    ),
    ...drawnOrder(seed, last),
  ]
  return Array.from({ length: sites }, (_, lot) => drawn[lot] ?? null)
}

/** From when until when everybody moves one place a day, and the day on which they begin to move back, if any. */
export interface Season {
  from: string
  until: string
  turns: string | null
}

/**
 * How many places everybody has moved by a day: one further each day, one back each day from the turning day on. Nobody
 * moves after a day that is `out`.
 */
export function stepsOn({ from, turns }: Season, day: string, out: readonly string[] = []): number {
  const moves = (first: string, until: string) =>
    daysBetween(first, until) - out.filter((one) => one >= first && one < until).length
  if (turns === null || turns <= from || day <= turns) return moves(from, day)
  return moves(from, turns) - moves(turns, day)
}

/** The place of a lot after so many steps, from 0: `(lot + steps) mod sites`. */
export const siteAt = (lot: number, steps: number, sites: number): number => modulo(lot + steps, sites)

/** The lot that has a place after so many steps. */
export const lotAt = (site: number, steps: number, sites: number): number => modulo(site - steps, sites)

const day = 86_400_000
const daysBetween = (from: string, until: string) => Math.round((Date.parse(until) - Date.parse(from)) / day)
const modulo = (value: number, by: number): number => ((value % by) + by) % by
