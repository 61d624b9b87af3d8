import type { UsageRule } from './dials.ts'

/** More than this nobody reads through. */
const mostOffered = 24

/**
 * How long a thing can be booked for, in minutes: every step of the grid where there are few, otherwise the short ones
 * and then whole days, always with the longest.
 */
export function lengthsOf({ gridMinutes, longestMinutes }: UsageRule): number[] {
  const steps = Math.floor(longestMinutes / gridMinutes)
  const day = 1440
  const first = Array.from({ length: Math.min(steps, mostOffered) }, (_, i) => (i + 1) * gridMinutes)
  const days = Array.from({ length: Math.min(31, Math.floor(longestMinutes / day)) }, (_, i) => (i + 1) * day)
  const long = days.filter((one) => one % gridMinutes === 0)
  return [...new Set([...first, ...long, steps * gridMinutes])].filter((one) => one > 0).sort((a, b) => a - b)
}
