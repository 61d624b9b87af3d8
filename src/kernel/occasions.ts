import type { Kysely } from 'kysely'
import type { Charter } from './charter.ts'
import type { Tables } from './database.ts'

/** What can be seen of an occasion by whoever comes next or goes round. */
export const sightings = ['overstayed', 'too_much', 'untidy', 'damaged', 'out_of_turn', 'missed'] as const
export type Sighting = (typeof sightings)[number]

export interface OccasionReader {
  db: Kysely<Tables>
  commons: { id: string }
  charter: Charter
  now: Date
}

/** A turn, a day at a place, a booking: what somebody had of something shared, as the slice that shares it knows it. */
export interface Occasion {
  /** Names it within its source, for good: whoever means the same occasion has the same key. */
  key: string
  /** What it was of; null where it was of no thing. */
  resource: string | null
  /** Which place or part of it, where there are several. */
  place: string | null
  /** Whose it was. */
  agent: string
  /** The day it ended, or today while it runs. */
  day: string
  /** Who comes right after; every member where anybody can see it. */
  next: readonly string[] | 'members'
  /** It should be over by now. */
  late?: boolean
}

/**
 * What a slice knows of who had something and who came right after, so that care can ask it without importing it. It alone
 * says whose an occasion was: whoever reports names the occasion, never the person.
 */
export interface Occasions {
  /** What can be seen of its occasions, the likeliest first. */
  seen: readonly Sighting[]
  /** The occasion of a key; nothing where there is none, or it has not begun. */
  find(reader: OccasionReader, key: string): Promise<Occasion | undefined>
  /** What somebody came right after lately; few. */
  behind(reader: OccasionReader, agent: string): Promise<Occasion[]>
  /** What runs now, for whoever goes round; bounded. */
  running(reader: OccasionReader): Promise<Occasion[]>
}

export const occasions = (spec: Occasions): Occasions => spec
