import type { z } from 'zod'
import type { Bilingual } from '../../kernel/language.ts'

/** Whose number a threshold is a share of: those who said yes or no, all ballots, all present, all who may vote. */
export const bases = ['yes_no', 'cast', 'present', 'eligible'] as const
export type Base = (typeof bases)[number]

/** Heads of one type of voter. Where types don't matter everybody is of the type ''. */
export interface TypeVotes {
  eligible: number
  /** Those who took part: voted, were voted for by delegation, or were there without voting. */
  present: number
  /** Heads by answer: `yes`, `no`, `abstain`; `object`; `stand_aside`, `block`. */
  answers: Record<string, number>
}

/** The votes on one matter. Small: one row per type of voter, however many people there are. */
export type MotionVotes = Record<string, TypeVotes>

/** One thing that had to hold. Numbers are exact texts: whole heads, or fractions where types weigh differently. */
export interface Condition {
  /** Which answers were counted; `take_part` for the quorum. */
  measure: 'yes' | 'agree' | 'object' | 'block' | 'stand_aside' | 'take_part'
  base: Base
  /** Of one type alone, where every type must agree by itself. */
  type?: string
  /** How many the base was. */
  of: string
  /** The fewest that meet it, or, where `atMost`, the most. */
  needed: string
  /** `needed` itself is not enough. Only of weighted votes: of heads the next whole number is what is needed. */
  strict?: true
  got: string
  atMost: boolean
  met: boolean
  /** Heads are people; otherwise weighted votes. */
  heads: boolean
}

/** How a vote on one matter came out, with every number its explanation needs. Plain JSON. */
export interface MotionResult {
  outcome: 'passed' | 'failed' | 'tied'
  /**
   * Yes and no were exactly level, and one more yes would have carried it. The outcome is `tied` only where the rules
   * say how ties are broken; elsewhere what is level has failed.
   */
  level: boolean
  /** Null where the procedure asks for no quorum. */
  quorum: Condition | null
  conditions: Condition[]
  /** Of all types together. */
  heads: TypeVotes & { cast: number }
  /** By type, with the share of all votes it had, where the procedure weighs types or asks each of them. */
  types: (TypeVotes & { type: string; weight: string })[]
}

/**
 * A way of deciding one matter: pure functions over heads. `rules` are what the charter states of the procedure.
 * A further one is a further file beside `majority.ts` and a line in `motions.ts`.
 */
// biome-ignore lint/suspicious/noExplicitAny: methods of all shapes are kept in one table
export interface MotionMethod<R = any> {
  name: string
  title: Bilingual
  sentence: Bilingual
  /** What of a procedure it needs, and how. */
  rules: z.ZodType<R>
  /** Parameters of its own that a charter may state; every one has a default. */
  params?: z.ZodType
  /** What a ballot may say, in the order of the ballot paper. */
  answers: readonly string[]
  /** Answers that must come with a reason. */
  reasoned: readonly string[]
  count(rules: R, votes: MotionVotes): MotionResult
  /** The outcome, once nothing that those who have not voted might do could change it. */
  settled(rules: R, votes: MotionVotes): MotionResult['outcome'] | undefined
}
