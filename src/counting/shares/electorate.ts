import type { Counted, Option } from '../method.ts'
import { pointsOf } from '../points.ts'

/** A project that somebody supports, and that costs something. */
export interface Project {
  id: string
  cost: bigint
  /** All points it got. */
  points: bigint
  most: number
  /** Who supports it, as groups of equal ballots; how many voters each is, and how many points each voter gave. */
  groups: Int32Array
  weights: Float64Array
  given: Int32Array
}

/**
 * Ballots laid out for going through them thousands of times. Every number in these arrays is a whole one below 2^53,
 * so that sums and products of them are exact.
 */
export interface Electorate {
  projects: readonly Project[]
  /** How many voters each group is. */
  weights: Float64Array
  voters: bigint
  /** The projects of group g are from `starts[g]` up to `starts[g + 1]` in `chosen`, its points in `given`. */
  starts: Int32Array
  chosen: Uint16Array
  given: Int32Array
}

/** The most projects, and points of one voter for one of them. */
const mostProjects = 65_535
const mostGiven = 2 ** 31 - 1

/** What sums of points may reach and still be added up exactly, with room for the width of what is not yet known. */
const mostPoints = 2n ** 50n

/** @throws RangeError when there is more than can be added up exactly: 10^15 points, or 65,535 projects. */
export function electorateOf(options: readonly Option[], ballots: readonly Counted[]): Electorate {
  const priced = options.filter(({ cost }) => (cost ?? 0n) > 0n)
  const place = new Map(priced.map(({ id }, at) => [id, at]))
  const support = priced.map(() => ({ groups: [] as number[], given: [] as number[] }))
  const [weights, starts, chosen, given] = [[] as number[], [0], [] as number[], [] as number[]]
  let voters = 0n
  for (const { ballot, weight } of ballots) {
    if (weight <= 0n) continue
    for (const [id, points] of pointsOf(ballot)) {
      const project = place.get(id)
      if (project === undefined || points <= 0) continue
      support[project]!.groups.push(weights.length)
      support[project]!.given.push(points)
      chosen.push(project)
      given.push(points)
    }
    voters += weight
    weights.push(Number(weight))
    starts.push(chosen.length)
  }
  const most = given.reduce((high, points) => (points > high ? points : high), 1)
  const all = voters * BigInt(most) * BigInt(priced.length + 1)
  if (all > mostPoints || most > mostGiven || priced.length > mostProjects)
    throw new RangeError('more votes than equal shares can count')
  return {
    projects: priced.map(({ id, cost }, at) => projectOf(id, cost!, support[at]!, weights)),
    weights: Float64Array.from(weights),
    voters,
    starts: Int32Array.from(starts),
    chosen: Uint16Array.from(chosen),
    given: Int32Array.from(given),
  }
}

function projectOf(
  id: string,
  cost: bigint,
  { groups, given }: Record<'groups' | 'given', number[]>,
  weights: number[],
): Project {
  return {
    id,
    cost,
    most: given.reduce((high, points) => (points > high ? points : high), 0),
    points: BigInt(given.reduce((sum, points, at) => sum + points * weights[groups[at]!]!, 0)),
    groups: Int32Array.from(groups),
    weights: Float64Array.from(groups, (group) => weights[group]!),
    given: Int32Array.from(given),
  }
}
