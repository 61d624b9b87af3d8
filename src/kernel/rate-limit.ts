import type { Clock } from './clock.ts'

export interface RateLimitOptions {
  /** How many may come at once after a pause. */
  burst: number
  /** How many may come in the long run. */
  perMinute: number
  /** The most keys remembered; the longest untouched is forgotten first. 50,000 unless told. */
  keys?: number
}

export interface RateLimit {
  /** Takes one from every key's bucket, and says whether all of them still held one. */
  take(...keys: string[]): boolean
  /** Fills a bucket up again: after a right password the wrong ones before it count no more. */
  refill(key: string): void
}

/**
 * Token buckets in this process's memory, e.g. one for each address and one for each account. Several server
 * processes each keep their own, so together they allow as many times more.
 */
export function rateLimit(
  clock: Pick<Clock, 'now'>,
  { burst, perMinute, keys = 50_000 }: RateLimitOptions,
): RateLimit {
  const buckets = new Map<string, { left: number; at: number }>()
  const take = (key: string): boolean => {
    const at = clock.now().getTime()
    const before = buckets.get(key) ?? { left: burst, at }
    const gained = (Math.max(0, at - before.at) / 60_000) * perMinute
    const full = Math.min(burst, before.left + gained)
    const left = full >= 1 ? full - 1 : full
    // Set anew at the end of the map, so that the first key is always the longest untouched.
    buckets.delete(key)
    buckets.set(key, { left, at })
    if (buckets.size > keys) buckets.delete(buckets.keys().next().value as string)
    return full >= 1
  }
  return {
    // Each bucket pays even where another is empty: trying one's luck elsewhere must not be free.
    take: (...all) => all.map(take).every(Boolean),
    refill: (key) => {
      buckets.delete(key)
    },
  }
}
