import { drawnOrder } from '../../counting/ties.ts'
import type { Ticket } from './lottery.ts'

/** What bounds a credit, in the smallest step of its unit. */
export interface Bounds {
  /** More than this does not count: who has much cannot keep others out by ever more. */
  cap: bigint
  /** Who is new counts for this much at least. */
  floor: bigint
}

/** What somebody's contributions of the window count for: never less than nothing, never more than the cap. */
export function creditOf(given: bigint, { cap, floor }: Bounds, isNew: boolean): bigint {
  const least = isNew ? floor : 0n
  const counted = given > least ? given : least
  return counted < cap ? counted : cap
}

/**
 * Who has it, by priority: whoever does not stand back before those who do (they had it lately), then the larger credit,
 * then by lot, in the order of `drawnOrder`. Nothing of it depends on the order in which the tickets come.
 */
export function rankByCredit(
  seed: string,
  tickets: readonly Ticket[],
  { winners, last }: { winners: number; last: readonly string[] },
): string[] {
  const lots = drawnOrder(
    seed,
    tickets.map(({ who }) => who),
  )
  const lotOf = new Map(lots.map((who, lot) => [who, lot]))
  const behind = new Set(last)
  return tickets
    .toSorted(
      (a, b) =>
        Number(behind.has(a.who)) - Number(behind.has(b.who)) ||
        (a.weight === b.weight ? lotOf.get(a.who)! - lotOf.get(b.who)! : a.weight > b.weight ? -1 : 1),
    )
    .slice(0, winners)
    .map(({ who }) => who)
}
