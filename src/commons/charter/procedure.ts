import { z } from 'zod'
import { isMethod } from '../../counting/methods.ts'
import { bases } from '../../counting/motions/motion.ts'
import { isWho } from '../../kernel/authority.ts'
import { bilingual, code } from '../../kernel/fields.ts'
import { plainJson } from './plain-json.ts'

const who = () => z.string().max(60).refine(isWho, 'who')
const upTo = (most: number) => z.int().min(1).max(most)
/** A share of a whole, exact: `num / den`. */
const share = z.strictObject({ num: z.int().min(0).max(1000), den: upTo(1000) })

/** Yes over a base must reach (`strict`: exceed) a share. */
export const condition = z.strictObject({
  base: z.enum(bases),
  num: upTo(1000),
  den: upTo(1000),
  strict: z.boolean(),
})

/**
 * How a matter is decided. `method` says how ballots are counted: motions (`majority`, `consent`, `consensus`) decide
 * one matter, the others choose among options. What is left out does not apply: a plain procedure stays short.
 *
 * A majority passes when yes over `base` reaches (`strict`: exceeds) `num / den`, and every condition of `also` holds
 * too. `base`: `yes_no` leaves abstentions out, `cast` counts them, `present` counts everybody who took part,
 * `eligible` everybody who may vote. Of all who may vote, at least `quorumNum / quorumDen` must take part.
 */
export const procedure = z.strictObject({
  label: bilingual(80),
  method: z.string().max(40).refine(isMethod, 'method'),
  num: upTo(1000).optional(),
  den: upTo(1000).optional(),
  strict: z.boolean().optional(),
  base: z.enum(bases).optional(),
  also: z.array(condition).min(1).max(5).optional(),
  /** Parameters of the method's own. */
  params: z.record(code(), plainJson()).optional(),
  /** `self` are those the matter names. */
  electorate: z.array(who()).min(1).max(20),
  quorumNum: z.int().min(0).max(1000),
  quorumDen: upTo(1000),
  /** More than that share must take part, as where the law says a majority (과반수) of all members. */
  quorumStrict: z.literal(true).optional(),
  /** Whether who abstains (or hands in a blank ballot) counts for the quorum; they do where nothing is said. */
  quorumWithoutAbstentions: z.literal(true).optional(),
  /**
   * Votes by member type instead of by head: each type has its share of all votes, one member one vote inside it. The
   * share of a type nobody of which votes is spread over the others, or lost.
   */
  typeShares: z.record(code(), share).optional(),
  silentType: z.enum(['spread', 'lost']).optional(),
  /** A type's votes together are at most this share of all: investors at most 1/10. Heads weigh less, never more. */
  caps: z.record(code(), share).optional(),
  /**
   * So many votes for each head of a type, one for those of types not named: how a union of commons of different sizes
   * votes. Those who must take part are still counted as heads.
   */
  typeVotes: z.record(code(), upTo(100)).optional(),
  /** Every type that may vote must pass it by itself as well. */
  everyType: z.literal(true).optional(),
  /** Members may hand their vote to another. */
  delegation: z.literal(true).optional(),
  secret: z.literal(true).optional(),
  /** How the count stands is hidden until it closes. */
  hidden: z.literal(true).optional(),
  /** A ballot must say why. */
  reasoned: z.literal(true).optional(),
  /** So many must second an idea (공감) before it is tabled, within so many days. */
  supporters: upTo(100_000).optional(),
  supportDays: upTo(365).optional(),
  /** It is talked over so many days before voting opens; only then it can still be amended. */
  discussDays: upTo(90).optional(),
  /**
   * What is proposed waits as an item for a meeting, which alone opens and closes the vote: those present there vote,
   * and whoever gave somebody a written proxy. The days of voting then say nothing.
   */
  held: z.literal('meeting').optional(),
  /** How many days the vote stays open. */
  days: z.int().min(1).max(90),
  /** Whether it may end as soon as nothing could change the result. */
  early: z.boolean(),
  /** When exactly level: by the lot drawn from the seed, or by whoever may break ties; otherwise nothing is decided. */
  tie: z.enum(['lot', 'chair']).optional(),
  /** What passed waits so many days before it is carried out; meanwhile members can appeal. */
  delayDays: upTo(90).optional(),
  /** What could not be carried out within so many days after passing lapses. */
  expiryDays: upTo(365).optional(),
  /** What passed takes effect only once its filing (신고) or approval (인가) is recorded. */
  waitsFor: z.enum(['filing', 'approval']).optional(),
  /** What passed is looked at again after so many months. */
  reviewMonths: upTo(120).optional(),
})

export type Procedure = z.output<typeof procedure>
export type Share = z.output<typeof share>
export type Condition = z.output<typeof condition>
export type ProcedureField = keyof Procedure

/** Every field of a procedure, in the order it is read. */
export const procedureFields = Object.keys(procedure.shape) as ProcedureField[]

/** Whether it is decided by a majority and says which; one that says only half of it is a problem of the charter. */
export function isMajority(one: Procedure): one is Procedure & Condition {
  const { method, num, den, strict, base } = one
  return method === 'majority' && ![num, den, strict, base].includes(undefined)
}
