import { readBallot } from '../../counting/ballots.ts'
import type { Ballot, BallotProblem, Option } from '../../counting/method.ts'
import { methodNamed } from '../../counting/methods.ts'
import { motionNamed } from '../../counting/motions/motions.ts'
import type { Procedure } from '../charter/procedure.ts'
import { contentOf } from './content.ts'
import { isMotion } from './procedure.ts'
import type { DecisionRow } from './tables.ts'

/** What a procedure's method needs to know of what is chosen among. */
export function optionsOf(row: DecisionRow): Option[] {
  return contentOf(row).options.map(({ id, cost }) =>
    cost === undefined ? { id } : { id, cost: BigInt(cost) },
  )
}

/** Why a ballot can't be counted under the rules of its vote; nothing where it can. */
export function problemOf(rules: Procedure, row: DecisionRow, ballot: Ballot): BallotProblem | undefined {
  if (isMotion(rules)) {
    if (!('choice' in ballot)) return 'wrong_form'
    return motionNamed(rules.method)!.answers.includes(ballot.choice) ? undefined : 'no_such_option'
  }
  const method = methodNamed(rules.method)!
  const read = readBallot(method, method.params.parse(rules.params ?? {}), optionsOf(row), ballot)
  return 'problem' in read ? read.problem : undefined
}

/** Whether this ballot must say why: the procedure asks everybody, or the method asks of this answer. */
export function needsReason(rules: Procedure, ballot: Ballot): boolean {
  if (rules.reasoned) return true
  const reasoned = isMotion(rules) ? motionNamed(rules.method)!.reasoned : []
  return 'choice' in ballot && reasoned.includes(ballot.choice)
}
