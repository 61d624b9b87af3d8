import { z } from 'zod'
import { anyBallot } from '../../counting/ballots.ts'
import { bilingual, code, day, id, instant, qualifiedName } from '../../kernel/fields.ts'
import { type Procedure, procedure } from '../charter/procedure.ts'
import { decisionResult } from './result-shape.ts'
import { kinds, states, ways } from './tables.ts'

const heads = () => z.int().nonnegative()
const agent = () => id('members.agent')
const ballot = () => anyBallot
const named = z.object({ id: z.string(), label: z.string() })

/** What lists show of a decision. */
export const summary = z.object({
  decision: id('decisions.decision'),
  number: z.int(),
  kind: z.enum(kinds),
  title: z.string(),
  /** Null where nothing, or more than one thing, is carried out. */
  command: qualifiedName().nullable(),
  state: z.enum(states),
  /** Which office an election fills. */
  office: z.object({ kind: z.enum(['organ', 'role']), code: code() }).nullable(),
  proposer: agent(),
  procedure: code(),
  proposedAt: instant(),
  /** When seconding or discussing ends. */
  opensAt: instant().nullable(),
  openedAt: instant().nullable(),
  closesAt: instant().nullable(),
  closedAt: instant().nullable(),
  /** When what passed is carried out, where it waits for a day. */
  effectAt: instant().nullable(),
  waitsFor: z.enum(['filing', 'approval']).nullable(),
  /** Whether somebody has to break a tie. */
  tieToBreak: z.boolean(),
  /** How those present at a meeting vote on it; null outside meetings and before one takes it up. */
  way: z.enum(ways).nullable(),
  electors: heads(),
  present: heads(),
  cast: heads(),
  /** Ballots cast directly, by answer; null for options, in secret votes, and while the count is hidden. */
  counts: z.record(z.string(), heads()).nullable(),
  /** How it came out, without the stages of the count; null until it closed. */
  result: decisionResult
    .pick({ outcome: true, motion: true, quorum: true })
    .extend({ elected: z.array(named), undecided: z.array(named) })
    .nullable(),
  mine: z.object({
    elector: z.boolean(),
    voted: z.boolean(),
    /** I am at the meeting that votes on it. */
    there: z.boolean(),
    ballot: ballot().nullable(),
    /** To whom I handed this vote, voted or not. */
    delegate: agent().nullable(),
  }),
  supporters: z.object({ needed: heads(), have: heads(), mine: z.boolean() }).nullable(),
})

const action = z.object({ command: qualifiedName(), input: z.record(z.string(), z.unknown()) })

const option = z.object({
  id: z.string(),
  label: z.string(),
  detail: z.string(),
  cost: z.string().optional(),
  agent: agent().optional(),
  actions: z.array(action),
})

const amendment = z.object({
  amendment: id('decisions.amendment'),
  /** Against which edition it was written. */
  edition: z.int(),
  agent: agent(),
  title: z.string(),
  input: z.record(z.string(), z.unknown()),
  note: z.string(),
  at: instant(),
  state: z.enum(['suggested', 'taken_over', 'declined', 'outdated']),
  /** The edition that came of it. */
  became: z.int().nullable(),
})

const edition = z.object({
  edition: z.int(),
  title: z.string(),
  reason: z.string(),
  input: z.record(z.string(), z.unknown()),
  inputHash: z.string(),
  /** Until when it held. */
  at: instant(),
})

const appeal = z.object({
  appeal: id('decisions.appeal'),
  agent: agent(),
  grounds: z.string(),
  at: instant(),
  ruling: z.enum(['dismissed', 'upheld']).nullable(),
  reasons: z.string().nullable(),
  ruledBy: agent().nullable(),
  ruledAt: instant().nullable(),
})

const mine = summary.shape.mine.extend({
  /** The member type by which my vote is weighed; '' where types don't matter. */
  type: z.string(),
  present: z.boolean(),
  reason: z.string(),
  /** From my delegate to whoever votes for me in the end. */
  chain: z.array(agent()),
  delegationLost: z.enum(['cycle', 'dead_end']).nullable(),
  /** How many votes my ballot carries: my own and those handed to me. */
  weight: heads(),
})

const openBallot = z.object({
  agent: agent(),
  ballot: ballot(),
  reason: z.string(),
  at: instant(),
  /** How many votes it counts for. */
  for: heads(),
})

/** Everything about one decision. */
export const whole = summary.omit({ result: true }).extend({
  reason: z.string(),
  edition: z.int(),
  /** Named in a meeting's notice, so that its wording stands. */
  isFixed: z.boolean(),
  /** The frozen content: a motion's input, the options of a choice. */
  input: z.record(z.string(), z.unknown()),
  /** SHA-256 of salt and canonical input: what the journal holds of it. */
  inputHash: z.string(),
  inputSalt: z.string(),
  procedureLabel: bilingual(),
  /** The procedure: as frozen when voting opened, before that as it stood when this was proposed. */
  rules: procedure as z.ZodType<Procedure>,
  method: z.string(),
  charterVersion: z.int(),
  filedOn: day().nullable(),
  filingReference: z.string().nullable(),
  expiresAt: instant().nullable(),
  reviewAt: instant().nullable(),
  seats: z.int(),
  budget: z.string().nullable(),
  unit: z.string().nullable(),
  /** The wording of a resolution. */
  text: z.string().nullable(),
  options: z.array(option),
  /** As it stands, or as it was at closing; null before voting and while it is hidden. */
  result: decisionResult.nullable(),
  /** Of those present at the meeting that voted: how many by proxy, and what was counted there; null elsewhere. */
  room: z.object({ proxies: heads(), counted: z.record(z.string(), heads()).nullable() }).nullable(),
  /** Drawn when voting opened, sealed by its hash, shown when it is over. */
  tieSeed: z.string().nullable(),
  /** What whoever may break ties chose: options, or 'yes' or 'no'. */
  tieBroken: z.array(z.string()),
  mine,
  /** The latest ballots, newest first, for members; null in secret votes and while hidden. */
  ballots: z.array(openBallot).nullable(),
  /** The ballots of a secret vote after closing, in the order they were shuffled into. */
  published: z
    .object({
      ballots: z.array(z.object({ place: heads(), receipt: z.string(), type: z.string(), ballot: ballot() })),
      total: heads(),
      next: heads().nullable(),
    })
    .nullable(),
  delegatedVotes: z.object({ counted: heads(), lost: z.object({ cycle: heads(), deadEnd: heads() }) }),
  amendments: z.array(amendment),
  editions: z.array(edition),
  appeals: z.array(appeal),
  /** Why what passed could not be carried out, or why voting could not open; with the command that was refused. */
  blocked: z
    .object({
      code: z.string(),
      values: z.record(z.string(), z.unknown()),
      command: qualifiedName().nullable(),
    })
    .nullable(),
  othersVoted: z.boolean(),
  proposedSeq: z.int().nullable(),
  openedSeq: z.int().nullable(),
  closedSeq: z.int().nullable(),
  executedSeq: z.int().nullable(),
})

export type DecisionSummary = z.output<typeof summary>
export type DecisionView = z.output<typeof whole>
