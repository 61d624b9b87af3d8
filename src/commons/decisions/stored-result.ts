import type { DecisionResult } from './result-shape.ts'
import type { DecisionRow } from './tables.ts'

/** The result kept at closing, also of decisions counted by the first release. */
export function storedResult(row: Pick<DecisionRow, 'result' | 'counts'>): DecisionResult | null {
  if (row.result === null) return null
  const kept = JSON.parse(row.result) as DecisionResult | FirstResult
  return 'electors' in kept ? kept : upcast(kept, JSON.parse(row.counts)[''] ?? {})
}

/** What the first release kept: one majority over heads. */
interface FirstResult {
  outcome: 'passed' | 'failed'
  base: 'yes_no' | 'cast' | 'eligible'
  of: number
  needed: number
  got: number
  thresholdMet: boolean
  cast: number
  eligible: number
  quorumNeeded: number
  quorumMet: boolean
}

function upcast(old: FirstResult, answers: Record<string, number>): DecisionResult {
  const shared = { atMost: false, heads: true }
  const quorum =
    old.quorumNeeded === 0
      ? null
      : ({
          ...shared,
          measure: 'take_part',
          base: 'eligible',
          of: `${old.eligible}`,
          needed: `${old.quorumNeeded}`,
          got: `${old.cast}`,
          met: old.quorumMet,
        } as const)
  const condition = {
    ...shared,
    measure: 'yes',
    base: old.base,
    of: `${old.of}`,
    needed: `${old.needed}`,
    got: `${old.got}`,
    met: old.thresholdMet,
  } as const
  const heads = { eligible: old.eligible, present: old.cast, cast: old.cast, answers }
  const { outcome } = old
  const motion = { outcome, level: false, quorum, conditions: [condition], heads, types: [] }
  return { outcome, electors: old.eligible, present: old.cast, cast: old.cast, motion, quorum }
}
