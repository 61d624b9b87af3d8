import { z } from 'zod'
import { bases, type Counts, choices, type Method, type Outcome, type Tally } from './method.ts'

/** A share `num/den` between 0 and 1, small enough that counts times it stay exact. */
const part = () => z.int().nonnegative().max(1_000_000)
const whole = () => z.int().positive().max(1_000_000)

const rules = z.object({
  num: whole(),
  den: whole(),
  /** More than the share (a majority is more than 1/2), or at least the share (two thirds). */
  strict: z.boolean(),
  base: z.enum(bases),
  quorumNum: part(),
  quorumDen: whole(),
})

export type MajorityRules = z.output<typeof rules>

/**
 * Passes when enough of the base say yes and enough of the electorate have cast a ballot. An abstention is a ballot:
 * it counts for the quorum, and as a part of the bases `cast` and `eligible`. Of nobody, nothing passes.
 */
export const majority: Method<MajorityRules> = {
  rules: rules.refine((r) => r.num <= r.den && r.quorumNum <= r.quorumDen, 'share'),
  choices,
  tally,
  settled,
}

function tally(rules: MajorityRules, counts: Counts): Tally {
  const cast = counts.yes + counts.no + counts.abstain
  const of = { yes_no: counts.yes + counts.no, cast, eligible: counts.eligible }[rules.base]
  const needed = fewestYes(rules, of)
  const quorumNeeded = Number(
    ceiling(BigInt(rules.quorumNum) * BigInt(counts.eligible), BigInt(rules.quorumDen)),
  )
  const thresholdMet = of > 0 && counts.yes >= needed
  const quorumMet = cast >= quorumNeeded
  return {
    outcome: thresholdMet && quorumMet ? 'passed' : 'failed',
    base: rules.base,
    of,
    needed,
    got: counts.yes,
    thresholdMet,
    cast,
    eligible: counts.eligible,
    quorumNeeded,
    quorumMet,
  }
}

/**
 * Each further yes only helps and each further no only hurts, so two imagined endings are enough: everybody left
 * says yes, or everybody left says no. Nobody else voting at all matters too, because of the quorum.
 */
function settled(rules: MajorityRules, counts: Counts): Outcome | undefined {
  const left = counts.eligible - counts.yes - counts.no - counts.abstain
  const passes = (ending: Counts) => tally(rules, ending).outcome === 'passed'
  if (!passes({ ...counts, yes: counts.yes + left })) return 'failed'
  if (passes(counts) && passes({ ...counts, no: counts.no + left })) return 'passed'
  return undefined
}

/** The smallest yes with yes/of > num/den, or ≥ where not strict; never less than one. */
function fewestYes({ num, den, strict }: MajorityRules, of: number): number {
  const share = BigInt(num) * BigInt(of)
  const fewest = strict ? share / BigInt(den) + 1n : ceiling(share, BigInt(den))
  return Number(fewest > 0n ? fewest : 1n)
}

/** The least whole number not below a/b, for a ≥ 0 and b > 0. */
const ceiling = (a: bigint, b: bigint) => (a + b - 1n) / b
