import { isOpen, nextOnGrid, nextOpen } from './calendar.ts'
import type { UsageRule } from './dials.ts'
import type { Stretch } from './limits.ts'

/** A stretch for which one unit of a thing is held. */
export interface Held extends Stretch {
  unit: number
}

export const touches = (one: Stretch, other: Stretch): boolean =>
  one.from < other.until && other.from < one.until

/** The units nobody holds during a stretch, lowest first. */
export function unitsFree(wanted: Stretch, units: number, held: readonly Held[]): number[] {
  const away = new Set(held.filter((one) => touches(one, wanted)).map(({ unit }) => unit))
  return Array.from({ length: units }, (_, i) => i + 1).filter((unit) => !away.has(unit))
}

interface Place {
  zone: string
  rule: UsageRule
  units: number
  held: readonly Held[]
  /** When it cannot be used whoever holds it. */
  away?: readonly Stretch[]
}

/** Attempts, so that a calendar without any room comes to an end. */
const mostLooked = 2_000

/**
 * The next stretches of the same length that are free from a moment on, none touching another, up to a horizon. It
 * leaps from the end of one booking to the next, so that a full calendar is walked through once.
 */
export function nextFree(wanted: Stretch, horizon: number, most: number, place: Place): Stretch[] {
  const length = wanted.until - wanted.from
  const found: Stretch[] = []
  let at: number | undefined = wanted.from
  for (let looked = 0; looked < mostLooked && found.length < most; looked++) {
    at = startFrom(at, place)
    if (at === undefined || at > horizon) break
    const one: Stretch = { from: at, until: at + length }
    const blocked = blockedUntil(one, place)
    if (blocked === undefined) found.push(one)
    at = blocked ?? one.until
  }
  return found
}

/** The first moment from one on that is both open and on the grid. */
function startFrom(at: number, { zone, rule }: Place): number | undefined {
  const opened = nextOpen(at, zone, rule)
  if (opened === undefined) return undefined
  const marked = nextOnGrid(opened, zone, rule)
  if (marked === opened) return marked
  const again = nextOpen(marked, zone, rule)
  return again === undefined ? undefined : nextOnGrid(again, zone, rule)
}

/** Until when a stretch cannot begin; nothing where it is free. */
function blockedUntil(one: Stretch, { zone, rule, units, held, away = [] }: Place): number | undefined {
  const gone = away.find((time) => touches(one, time))
  if (gone) return gone.until
  if (!isOpen(one, zone, rule)) return one.from + rule.gridMinutes * 60_000
  if (unitsFree(one, units, held).length > 0) return undefined
  return Math.min(...held.filter((other) => touches(other, one)).map(({ until }) => until))
}
