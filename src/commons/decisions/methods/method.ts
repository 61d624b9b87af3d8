import type { z } from 'zod'

/** What a ballot of the first procedures says. */
export const choices = ['yes', 'no', 'abstain'] as const
export type Choice = (typeof choices)[number]

/** Heads counted so far. `eligible` is the electorate as frozen at opening, so it never moves. */
export interface Counts extends Record<Choice, number> {
  eligible: number
}

export type Outcome = 'passed' | 'failed'

/** How a count comes out under a procedure, with every number a sentence about it needs. */
export interface Tally {
  outcome: Outcome
  /** Whose number the threshold is a share of. */
  base: Base
  /** How many that is now. */
  of: number
  /** The fewest yes votes that carry it, with `of` as it is now. */
  needed: number
  /** Yes votes so far. */
  got: number
  thresholdMet: boolean
  cast: number
  eligible: number
  /** How many must have cast a ballot; 0 where the procedure asks for no quorum. */
  quorumNeeded: number
  quorumMet: boolean
}

/** Shares are taken of those who said yes or no, of all ballots, or of everyone who may vote. */
export const bases = ['yes_no', 'cast', 'eligible'] as const
export type Base = (typeof bases)[number]

/**
 * One way of deciding: pure functions over counts. A further method is a further file beside `majority.ts` and a
 * line in `methods.ts`; released methods are never edited, since frozen procedures refer to them.
 */
export interface Method<P = unknown> {
  /** What the charter must state of a procedure that uses this method. */
  rules: z.ZodType<P>
  /** What a ballot may say. */
  choices: readonly Choice[]
  tally(rules: P, counts: Counts): Tally
  /**
   * The outcome, once nothing that those who have not voted might do could change it; otherwise undefined.
   * Ballots already cast are taken as they stand.
   */
  settled(rules: P, counts: Counts): Outcome | undefined
}
