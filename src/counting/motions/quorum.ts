import type { Condition } from './motion.ts'
import { ceiling } from './shares.ts'

export interface QuorumRules {
  quorumNum: number
  quorumDen: number
  /** More than the share must take part, not just as many: 과반수. */
  quorumStrict?: true
  quorumWithoutAbstentions?: true
}

/** Heads, whatever they weigh. `abstain` are those whose ballot says nothing: an abstention, or a blank paper. */
export interface Attendance {
  eligible: number
  present: number
  cast: number
  abstain: number
}

/** How many of so many who may vote must take part. */
export function quorumNeeded(
  { quorumNum, quorumDen, quorumStrict }: Omit<QuorumRules, 'quorumWithoutAbstentions'>,
  eligible: bigint,
): bigint {
  const [share, den] = [BigInt(quorumNum) * eligible, BigInt(quorumDen)]
  return quorumStrict ? share / den + 1n : ceiling(share, den)
}

/**
 * Whether enough of those who may vote took part; null where the procedure asks for no quorum. It counts people, also
 * where votes weigh differently. Where abstentions don't count, neither do those who were only there.
 */
export function quorumOf(
  rules: QuorumRules,
  { eligible, present, cast, abstain }: Attendance,
): Condition | null {
  if (rules.quorumNum === 0) return null
  const needed = quorumNeeded(rules, BigInt(eligible))
  const got = rules.quorumWithoutAbstentions ? cast - abstain : present
  return {
    measure: 'take_part',
    base: 'eligible',
    of: `${eligible}`,
    needed: `${needed}`,
    got: `${got}`,
    atMost: false,
    met: BigInt(got) >= needed,
    heads: true,
  }
}
