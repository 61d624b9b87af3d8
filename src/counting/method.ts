import type { z } from 'zod'
import type { Bilingual } from '../kernel/language.ts'

/** Something voters choose among: a candidate, a proposal, a project. */
export interface Option {
  /** A short code that ballots use; unique within the election. */
  id: string
  /** What it costs, in the smallest unit; only where a budget is shared out. */
  cost?: bigint
}

/**
 * A ballot in one of four forms, plain JSON so that it can be sealed, exported and counted anywhere.
 * `choice`: one answer to one matter. `approve`: the options one supports. `scores`: whole numbers by option (points,
 * dots, votes). `rank`: options from best to worst, those held equal side by side. An empty one is a blank ballot.
 */
export type Ballot =
  | { choice: string }
  | { approve: string[] }
  | { scores: Record<string, number> }
  | { rank: string[][] }

export type BallotForm = 'choice' | 'approve' | 'scores' | 'rank'

/** Why a ballot is not counted; each has a sentence in `words.ts`. */
export const ballotProblems = [
  'wrong_form',
  'no_such_option',
  'option_twice',
  'too_many',
  'too_few',
  'not_whole',
  'out_of_range',
  'over_budget',
  'equal_ranks',
] as const
export type BallotProblem = (typeof ballotProblems)[number]

/** Equal ballots together. Weights are whole; shares of votes are brought to a common denominator before. */
export interface Counted<B extends Ballot = Ballot> {
  ballot: B
  weight: bigint
}

/** How a tie that matters is settled: by the order drawn from a seed, by a given order, or not at all. */
export type TieRule = { by: 'lot'; seed: string } | { by: 'order'; order: readonly string[] } | { by: 'none' }

export interface Election<B extends Ballot = Ballot> {
  /** In the order of the ballot paper; the result never depends on it, except by a tie rule `order`. */
  options: readonly Option[]
  /** How many are to be elected; budgets fund as many as they can. */
  seats: number
  /** The money to share out, in the smallest unit; budgets only. */
  budget?: bigint
  ballots: readonly Counted<B>[]
  tie: TieRule
}

/** One step of a count, with everything needed to follow it on paper. Votes are exact decimal texts. */
export interface Stage {
  /** What was done: 'first', 'surplus', 'exclusion', 'round', 'fund', 'skip', 'compare' … */
  step: string
  /** Whom the step was about. */
  about?: string[]
  votes: Record<string, string>
  elected: string[]
  excluded: string[]
  /** Votes that no longer go to anybody. */
  exhausted?: string
}

/** A tie met on the way: who was level, for what, and who was taken. */
export interface Tie {
  /** Index into `stages`. */
  stage: number
  options: string[]
  /** Those taken (elected, excluded, transferred first); empty where nothing settled it. */
  taken: string[]
  by: 'earlier_stage' | 'lot' | 'order' | 'none'
}

/** How a choice among options came out. Plain JSON. */
export interface Result {
  method: string
  seats: number
  /** The votes that elect, where the method has a quota. */
  quota: string | null
  stages: Stage[]
  /** Winners in the order of their election; funded projects in the order of their funding. */
  elected: string[]
  ties: Tie[]
  /** Options level for places that remain, where the tie rule settles nothing. Empty for a full result. */
  undecided: string[]
  /** What the elected cost together; budgets only. */
  spent?: string
  /** Votes from one option to another, by `a>b`; methods of pairwise comparison only. */
  pairs?: Record<string, string>
}

/**
 * A way of choosing among options: pure functions, exact arithmetic, no clock and no chance but the seed. One file
 * each in `methods/`, named in `methods.ts`. A released method is never edited so that an old count would change.
 */
// biome-ignore lint/suspicious/noExplicitAny: methods of all shapes are kept in one table
export interface Method<P = any, B extends Ballot = any> {
  /** As procedures, files and the command line name it: `scottish-stv`. */
  name: string
  /** What people call it, and in a sentence how it finds its winner. */
  title: Bilingual
  sentence: Bilingual
  form: BallotForm
  /** Whether it shares out a budget over options that cost something. */
  budget?: boolean
  /**
   * Level options are level for a place itself, so somebody may give it to one of them. In rounds of exclusion they may be
   * level for going first, which changes all that follows: there only a lot settles it.
   */
  fillsPlaces?: true
  /** Parameters of its own that a charter may state; every one has a default. */
  params: z.ZodType<P>
  /** Whether a ballot can be counted; it must be of the method's form. */
  check(params: P, options: readonly Option[], ballot: B): BallotProblem | undefined
  count(params: P, election: Election<B>): Result
}
