import { apportion } from '../../kernel/apportion.ts'
import { tieKeys } from './ties.ts'

/** How what a stock bears is shared: alike, in proportion to a figure, or as much as the figure itself. */
export type QuotaBy = 'equal' | 'shares' | 'figure'

/**
 * What each may take of a capacity, never more in all than it: by largest remainder; `tie` says at whom ties begin. Where it
 * goes by the figure itself (no more cows than were wintered), nobody has more than theirs, and all are cut in proportion
 * where together they are more than it bears.
 */
export function quotasOf(
  capacity: bigint,
  by: QuotaBy,
  figures: ReadonlyMap<string, bigint>,
  tie: number | null = null,
): Map<string, bigint> {
  const keys = tieKeys([...figures.keys()], tie)
  const weights = [...figures].map(([who, figure]) => ({
    key: keys.get(who)!,
    weight: by === 'equal' ? 1n : figure,
  }))
  const sum = weights.reduce((all, { weight }) => all + weight, 0n)
  if (sum === 0n) return new Map([...figures.keys()].map((who) => [who, 0n]))
  if (by === 'figure' && sum <= capacity) return new Map(figures)
  const { shares } = apportion({ total: capacity, parts: weights, leftover: 'nobody' })
  return new Map([...figures.keys()].map((who) => [who, shares.get(keys.get(who)!)!]))
}

/** What somebody may take and has taken, and the same of all. */
export interface Room {
  most: bigint
  taken: bigint
  capacity: bigint
  takenOfAll: bigint
}

/** What is left to somebody: of their own, and never more than what is left of all; 0 at least. */
export function leftOf({ most, taken, capacity, takenOfAll }: Room): bigint {
  const [own, rest] = [most - taken, capacity - takenOfAll]
  const left = own < rest ? own : rest
  return left > 0n ? left : 0n
}

/** Which bound so much more would go beyond, if any. */
export function beyond(room: Room, amount: bigint): 'over_quota' | 'over_capacity' | undefined {
  if (room.taken + amount > room.most) return 'over_quota'
  return room.takenOfAll + amount > room.capacity ? 'over_capacity' : undefined
}
