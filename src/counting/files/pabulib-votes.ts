import type { Ballot, BallotForm, Counted } from '../method.ts'
import { BallotFileProblem } from './problem.ts'

/** The most a file may hold: several times the largest of the library. */
export const pabulibLimits = { megabytes: 200, options: 2_000, ballots: 2_000_000 } as const

const voteTypes = ['approval', 'choose-1', 'cumulative', 'scoring', 'ordinal'] as const
type VoteType = (typeof voteTypes)[number]

type Field = (column: string) => string

/**
 * Reads votes one by one and groups equal ones. A rank is worth points as in the cities' own counts and the tools of
 * the library's authors: the first gets as many as a ballot may rank (`max_length`, or else all projects), each further
 * one a point less.
 */
export function ballotReader(
  meta: Readonly<Record<string, string>>,
  ids: ReadonlySet<string>,
  columns: ReadonlyMap<string, number>,
  line: number | undefined,
) {
  const type = voteTypeOf(meta)
  const withPoints = type === 'cumulative' || type === 'scoring'
  if (withPoints && !columns.has('points'))
    throw new BallotFileProblem('no_column', { section: 'VOTES', column: 'points' }, line)
  const most = type === 'choose-1' ? 1 : wholeOf(meta.max_length, ids.size)
  const mostPoints =
    type === 'cumulative' && meta.max_sum_points ? wholeOf(meta.max_sum_points, 0) : undefined
  const otherwise = type === 'scoring' ? wholeOf(meta.default_score, 0) : 0
  const groups = new Map<string, Counted>()
  const voters = new Set<string>()

  const ballotOf = (vote: string, points: string, at: number): Ballot => {
    const chosen = vote === '' ? [] : vote.split(',').map((id) => id.trim())
    checkChosen(chosen, ids, most, at)
    if (type === 'approval' || type === 'choose-1') return { approve: chosen.sort() }
    const given = withPoints ? pointsIn(points, chosen.length, at) : chosen.map((_, rank) => most - rank)
    if (type === 'cumulative') checkPoints(given, mostPoints, at)
    return { scores: scoresOf(chosen, given, otherwise === 0 ? [] : ids, otherwise) }
  }

  return {
    form: (type === 'approval' || type === 'choose-1'
      ? 'approve'
      : 'scores') satisfies BallotForm as BallotForm,

    add(field: Field, at: number) {
      const voter = field('voter_id')
      if (voters.has(voter)) throw new BallotFileProblem('voter_twice', { voter }, at)
      if (voters.size >= pabulibLimits.ballots)
        throw new BallotFileProblem('too_many_ballots', { most: pabulibLimits.ballots }, at)
      voters.add(voter)
      const [vote, points] = [field('vote'), withPoints ? field('points') : '']
      const strength = columns.has('vote_strength') ? strengthOf(field('vote_strength'), at) : 1n
      const key = `${vote};${points}`
      const group = groups.get(key)
      if (group) group.weight += strength
      else groups.set(key, { ballot: ballotOf(vote, points, at), weight: strength })
    },

    counted: (): Counted[] => merged(groups.values()),
  }
}

function voteTypeOf(meta: Readonly<Record<string, string>>): VoteType {
  const text = meta.vote_type?.toLowerCase()
  if (!text) throw new BallotFileProblem('no_vote_type')
  const type = voteTypes.find((one) => one === text)
  if (!type) throw new BallotFileProblem('unknown_vote_type', { text })
  return type
}

function checkChosen(chosen: readonly string[], ids: ReadonlySet<string>, most: number, line: number) {
  for (const option of chosen)
    if (!ids.has(option)) throw new BallotFileProblem('no_such_option', { option }, line)
  if (new Set(chosen).size < chosen.length) {
    const option = chosen.find((one, at) => chosen.indexOf(one) < at)!
    throw new BallotFileProblem('option_repeated', { option }, line)
  }
  if (chosen.length > most)
    throw new BallotFileProblem('too_many_choices', { most, got: chosen.length }, line)
}

function pointsIn(text: string, options: number, line: number): number[] {
  const points = text === '' ? [] : text.split(',').map((one) => pointOf(one.trim(), line))
  if (points.length !== options)
    throw new BallotFileProblem('points_mismatch', { options, points: points.length }, line)
  return points
}

/** Points spread over projects: none below 0, and together no more than there are. */
function checkPoints(given: readonly number[], most: number | undefined, line: number) {
  const below = given.find((points) => points < 0)
  if (below !== undefined) throw new BallotFileProblem('bad_number', { text: `${below}` }, line)
  const got = given.reduce((sum, points) => sum + points, 0)
  if (most !== undefined && got > most) throw new BallotFileProblem('too_many_points', { most, got }, line)
}

/** Points are whole; "3.0" is. */
function pointOf(text: string, line: number): number {
  if (!/^[-+]?\d+(?:\.0*)?$/.test(text)) throw new BallotFileProblem('bad_number', { text }, line)
  const points = Number(text)
  if (points > 1_000_000 || points < -1_000_000)
    throw new BallotFileProblem('number_too_large', { text }, line)
  return points
}

/** Points that are 0 say the same as none. */
function scoresOf(
  chosen: readonly string[],
  given: readonly number[],
  others: Iterable<string>,
  otherwise: number,
) {
  const scores = new Map(chosen.map((id, at) => [id, given[at]!]))
  for (const id of others) if (!scores.has(id)) scores.set(id, otherwise)
  return Object.fromEntries(
    [...scores].filter(([, points]) => points !== 0).sort(([a], [b]) => (a < b ? -1 : 1)),
  )
}

function strengthOf(text: string, line: number): bigint {
  if (text === '') return 1n
  if (!/^\d+(?:\.0*)?$/.test(text)) throw new BallotFileProblem('bad_weight', { text }, line)
  if (text.length > 18) throw new BallotFileProblem('number_too_large', { text }, line)
  return BigInt(text.split('.')[0]!)
}

/** A whole number of META, or what holds where it is not stated. */
function wholeOf(text: string | undefined, otherwise: number): number {
  if (!text) return otherwise
  if (!/^-?\d{1,9}(?:\.0*)?$/.test(text)) throw new BallotFileProblem('bad_number', { text })
  return Number(text)
}

/** The same choice may have been written in several orders. */
function merged(groups: Iterable<Counted>): Counted[] {
  const equal = new Map<string, Counted>()
  for (const group of groups) {
    if (group.weight === 0n) continue
    const key = JSON.stringify(group.ballot)
    const other = equal.get(key)
    if (other) other.weight += group.weight
    else equal.set(key, group)
  }
  return [...equal.values()]
}
