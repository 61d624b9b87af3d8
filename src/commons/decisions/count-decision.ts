import type { Kysely } from 'kysely'
import type { TieRule } from '../../counting/method.ts'
import type { MotionVotes } from '../../counting/motions/motion.ts'
import { motionNamed } from '../../counting/motions/motions.ts'
import {
  choiceOutcome,
  type HeadGroup,
  motionOutcome,
  motionVotes,
  withoutTypes,
} from '../../counting/outcome.ts'
import type { Tables } from '../../kernel/database.ts'
import type { Procedure } from '../charter/procedure.ts'
import { type CastVotes, castVotes, closedVotes, presentByType } from './cast-votes.ts'
import { optionsOf } from './check-ballot.ts'
import { contentOf } from './content.ts'
import { frozenProcedure, isMotion } from './procedure.ts'
import type { DecisionResult } from './result-shape.ts'
import type { DecisionRow } from './tables.ts'

/**
 * How a decision stands, or comes out: the one count for the page while voting goes on and for closing. `tie` settles
 * ties otherwise than the rules do: when the chair has broken one, of a choice that is closed already.
 */
export async function countDecision(
  db: Kysely<Tables>,
  row: DecisionRow,
  tie: TieRule = tieOf(row),
): Promise<DecisionResult> {
  const rules = frozenProcedure(row.rules)
  if (isMotion(rules) && !rules.secret && !rules.delegation) {
    return motionOutcome(rules, await runningVotes(db, row))
  }
  const votes = row.closed_at === null ? await castVotes(db, row) : await closedVotes(db, row)
  return outcomeOf(row, votes, tie)
}

/** The result of votes that are at hand. */
export function outcomeOf(row: DecisionRow, votes: CastVotes, tie: TieRule = tieOf(row)): DecisionResult {
  const rules = frozenProcedure(row.rules)
  const { groups, attending, delegated } = votes
  const counted = isMotion(rules)
    ? motionOutcome(rules, motionVotes(groups, attending))
    : choiceOutcome(rules, contestOf(row, tie), groups, attending)
  const shown = withholdsTypes(rules, groups) ? withoutTypes(counted) : counted
  return delegated ? { ...shown, delegated } : shown
}

/** What is chosen among, as the methods take it. */
export function contestOf(row: DecisionRow, tie: TieRule = tieOf(row)) {
  const { seats, budget } = contentOf(row)
  return { options: optionsOf(row), seats, tie, ...(budget === undefined ? {} : { budget: BigInt(budget) }) }
}

/** Lots are drawn from the seed sealed when voting opened, where the rules say so or drawing lots is the method. */
export function tieOf(row: DecisionRow): TieRule {
  const { tie, method } = frozenProcedure(row.rules)
  const draws = tie === 'lot' || method === 'lot'
  return draws && row.tie_seed !== null ? { by: 'lot', seed: row.tie_seed } : { by: 'none' }
}

/** With fewer ballots of a type than this, numbers by type would come near to telling who voted what. */
const fewestOfType = 5

/** Whether a secret vote's numbers and ballots must be shown without the types they are weighed by. */
export function withholdsTypes(rules: Procedure, groups: readonly HeadGroup[]): boolean {
  if (!rules.secret) return false
  const heads = new Map<string, number>()
  for (const { type, heads: more } of groups) heads.set(type, (heads.get(type) ?? 0) + more)
  return heads.size > 1 && [...heads.values()].some((one) => one < fewestOfType)
}

/** Direct votes by type, from the running numbers; only who is there without voting has to be looked up. */
export async function runningVotes(db: Kysely<Tables>, row: DecisionRow): Promise<MotionVotes> {
  const eligible = JSON.parse(row.eligible) as Record<string, number>
  const counts = JSON.parse(row.counts) as Record<string, Record<string, number>>
  const present = row.present > row.cast_ballots ? await presentByType(db, row) : undefined
  return Object.fromEntries(
    Object.entries(eligible).map(([type, heads]) => {
      const answers = counts[type] ?? {}
      const cast = Object.values(answers).reduce((all, one) => all + one, 0)
      return [type, { eligible: heads, present: present ? (present[type] ?? 0) : cast, answers }]
    }),
  )
}

/**
 * Whether nothing that those who have not voted might do could change how it comes out, ballots taken as they stand.
 * Handing votes over is one of the things they might do. Of options and secret ballots it is known only once everybody
 * has voted. What a motion's method waits for though all have answered (objections that may be taken back) it says.
 */
export async function isSettled(db: Kysely<Tables>, row: DecisionRow): Promise<boolean> {
  const rules = frozenProcedure(row.rules)
  if (!isMotion(rules) || rules.secret) return row.cast_ballots === row.electors
  const method = motionNamed(rules.method)!
  return method.settled(method.rules.parse(rules), await runningVotes(db, row)) !== undefined
}
