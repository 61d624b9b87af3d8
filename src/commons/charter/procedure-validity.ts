import type { Who } from '../../kernel/authority.ts'
import { addFractions, compareFractions, type Fraction, fraction } from '../../kernel/fraction.ts'
import type { CharterData } from './charter.ts'
import type { Problem, ProblemCode } from './problems.ts'
import { isMajority, type Procedure, type ProcedureField, type Share } from './procedure.ts'
import { asksReasons, chairMayChoose, fitsParams, isMotion } from './procedure-methods.ts'
import { votingTypes } from './voting-types.ts'

/** Everything that keeps a charter's procedures from working. */
export function procedureProblems(data: CharterData): Problem[] {
  return Object.entries(data.procedures).flatMap(([code, one]) => {
    const found = [
      ...methodProblems(one),
      ...thresholdProblems(one),
      ...typeProblems(data, one),
      ...ballotProblems(data, one),
    ]
    const path = `procedures.${code}`
    return [...found.map((problem) => ({ ...problem, path })), ...voterProblems(data, path, one)]
  })
}

type Found = { code: ProblemCode; name?: string }

const when = (isWrong: boolean, code: ProblemCode, name?: string): Found[] =>
  isWrong ? [name === undefined ? { code } : { code, name }] : []

/** Fields that only some ways of deciding use, or that say nothing without another. */
function methodProblems(one: Procedure): Found[] {
  const foreign: ProcedureField[] = [
    ...(one.method === 'majority' ? [] : majorityOnly),
    ...(isMotion(one.method) && one.method !== 'majority' ? weighing : []),
    ...(one.typeShares ? [] : (['silentType'] as const)),
    ...(one.quorumNum > 0 ? [] : (['quorumStrict'] as const)),
    ...(one.supporters ? [] : (['supportDays'] as const)),
    // In a meeting votes are handed over by written proxy, to the meeting.
    ...(one.held ? (['delegation'] as const) : []),
  ]
  return [
    ...when(one.method === 'majority' && !isMajority(one), 'threshold_missing'),
    ...foreign.flatMap((field) => when(one[field] !== undefined, 'not_for_method', field)),
    ...when(!fitsParams(one.method, one.params ?? {}), 'params_wrong', one.method),
  ]
}

const majorityOnly = ['num', 'den', 'strict', 'base', 'also', 'everyType'] as const
/** Consent and consensus ask for heads, and nothing about them can be level. */
const weighing = ['typeShares', 'caps', 'typeVotes', 'tie'] as const

const quorumOf = ({ quorumNum: num, quorumDen: den, quorumStrict: strict }: Procedure) => ({
  num,
  den,
  strict,
})

function thresholdProblems(one: Procedure): Found[] {
  const thresholds = [...(isMajority(one) ? [one] : []), ...(one.also ?? [])]
  const shares = [...Object.values(one.typeShares ?? {}), ...Object.values(one.caps ?? {})]
  const isAbove = [...thresholds, ...shares, quorumOf(one)].some(({ num, den }) => num > den)
  return [
    ...when(isAbove, 'share_above_one'),
    ...when(
      [...thresholds, quorumOf(one)].some(({ num, den, strict }) => strict && num === den),
      'never_passes',
    ),
  ]
}

function typeProblems(data: CharterData, one: Procedure): Found[] {
  const { typeShares, caps, typeVotes, everyType } = one
  const types = votingTypes(data, one)
  const weighing = [typeShares, caps, typeVotes].filter((one) => one !== undefined)
  const named = weighing.flatMap((one) => Object.keys(one))
  const missing = typeShares ? types.filter((type) => !Object.hasOwn(typeShares, type)) : []
  return [
    ...named
      .filter((type) => !Object.hasOwn(data.memberTypes, type))
      .map((name) => ({ code: 'type_unknown' as const, name })),
    ...when(weighing.length > 1, 'shares_and_caps'),
    ...missing.map((name) => ({ code: 'share_missing' as const, name })),
    ...when(typeShares !== undefined && sumOf(typeShares, types).num === 0n, 'shares_empty'),
    ...when(caps !== undefined && leavesNothing(caps, types), 'shares_empty'),
    ...when(everyType === true && types.length < 2, 'every_type_of_one'),
  ]
}

/** Caps over everybody that do not come up to the whole leave no vote to anybody. */
function leavesNothing(caps: Record<string, Share>, types: readonly string[]): boolean {
  const isOverAll = types.length > 0 && types.every((type) => Object.hasOwn(caps, type))
  return isOverAll && compareFractions(sumOf(caps, types), fraction(1n)) < 0
}

function sumOf(shares: Record<string, Share>, types: readonly string[]): Fraction {
  const own = types.flatMap((type) => (Object.hasOwn(shares, type) ? [shares[type]!] : []))
  return own.reduce(
    (sum, { num, den }) => addFractions(sum, fraction(BigInt(num), BigInt(den))),
    fraction(0n),
  )
}

function ballotProblems(data: CharterData, one: Procedure): Found[] {
  const isReasoned = one.reasoned === true || asksReasons(one.method)
  const breakers = data.powers['decisions.breakTie']?.who ?? []
  return [
    ...when(one.secret === true && isReasoned, 'secret_with_reasons'),
    ...when(one.tie === 'chair' && breakers.length === 0, 'nobody_breaks_ties'),
    ...when(one.tie === 'chair' && !chairMayChoose(one.method), 'lot_needed'),
  ]
}

function voterProblems(data: CharterData, path: string, one: Procedure): Problem[] {
  const strangers = one.electorate.filter((who) => !/^(member$|self$|type:|organ:|role:)/.test(who))
  return [
    ...one.electorate.flatMap((who) => unknownWho(data, path, who)),
    ...strangers.map((name) => ({ code: 'electorate_wrong', path, name }) as const),
    ...withoutRight(data, one).map((name) => ({ code: 'vote_without_right', path, name }) as const),
    ...(hasVoters(data, one) ? [] : [{ code: 'nobody_votes', path } as const]),
  ]
}

/** Member types without a vote that this procedure would let vote: `member` means every member. */
function withoutRight(data: CharterData, { electorate }: Procedure): string[] {
  const voteless = Object.keys(data.memberTypes).filter((code) => !data.memberTypes[code]!.votes)
  return voteless.filter((code) => electorate.includes('member') || electorate.includes(`type:${code}`))
}

/** Whether anyone could ever vote: members of a type with a vote, whoever holds an office, or those it is about. */
function hasVoters(data: CharterData, procedure: Procedure): boolean {
  return procedure.electorate.some((who) => {
    const [kind, name = ''] = who.split(':')
    if (kind === 'self') return true
    if (kind === 'member') return Object.values(data.memberTypes).some((type) => type.votes)
    if (kind === 'type') return Object.hasOwn(data.memberTypes, name) && data.memberTypes[name]!.votes
    return Object.hasOwn(data.organs, name) || Object.hasOwn(data.roles, name)
  })
}

/** A word of `who` that names a type, organ, role or procedure the charter does not have. */
export function unknownWho(data: CharterData, path: string, who: Who): Problem[] {
  const [kind, name] = who.split(':')
  if (name === undefined) return []
  const places = {
    type: ['type_unknown', data.memberTypes],
    organ: ['organ_unknown', data.organs],
    role: ['role_unknown', data.roles],
    decision: ['procedure_unknown', data.procedures],
  } as const
  const place = places[kind as keyof typeof places]
  return !place || Object.hasOwn(place[1], name) ? [] : [{ code: place[0], path, name }]
}
