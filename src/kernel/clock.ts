import { randomUUID } from 'node:crypto'

/** Where time and ids come from. Tests pass their own, so a season can be played in a second. */
export interface Clock {
  now(): Date
  newId(): string
}

/** The real world: system time and time-ordered UUIDs (RFC 9562 version 7), which keep indexes compact. */
export const systemClock: Clock = {
  now: () => new Date(),
  newId: () => timeOrderedId(Date.now()),
}

/** A UUIDv7 for the given millisecond; the remaining 74 bits are random. */
export function timeOrderedId(atMs: number): string {
  const time = atMs.toString(16).padStart(12, '0')
  const random = randomUUID()
  return `${time.slice(0, 8)}-${time.slice(8)}-7${random.slice(15)}`
}
