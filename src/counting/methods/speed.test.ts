import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { grouped } from '../ballots.ts'
import type { Ballot, Election, Method } from '../method.ts'
import { approval } from './approval.ts'
import { budgetGreedy, budgetGreedyNoSkip, budgetGreedyThreshold } from './budget-greedy.ts'
import { dots } from './dots.ts'
import { equalShares } from './equal-shares.ts'
import { lot } from './lot.ts'
import { majorityJudgement } from './majority-judgement.ts'
import { quadratic } from './quadratic.ts'
import { score } from './score.ts'

/** Whole numbers below `most`, the same every time. */
function* numbers(seed: string): Generator<(most: number) => number> {
  for (let block = 0; ; block++) {
    const bytes = createHash('sha512').update(`${seed} ${block}`).digest()
    for (let at = 0; at < 64; at += 4) yield (most) => bytes.readUInt32LE(at) % most
  }
}

/** Ballots of a city: each voter picks some projects, the first ones much more often. */
function city(
  voters: number,
  projects: number,
  budget: bigint,
  ballotOf: (chosen: string[]) => Ballot,
): Election {
  const source = numbers('city')
  const next = (most: number) => source.next().value!(most)
  const ids = Array.from({ length: projects }, (_, at) => `p${at}`)
  const pick = () => ids[Math.min(next(projects), next(projects))]!
  const ballots = Array.from({ length: voters }, () => {
    const chosen = new Set(Array.from({ length: 1 + next(10) }, pick))
    return { ballot: ballotOf([...chosen].sort()), weight: 1n }
  })
  const options = ids.map((id) => ({ id, cost: BigInt(20_000 + Math.min(next(1_500_000), next(1_500_000))) }))
  return { options, seats: 3, budget, ballots: grouped(ballots), tie: { by: 'lot', seed: 'speed' } }
}

/** Milliseconds of work, so that neighbours on the same machine count less. */
function timed(method: Method, params: object, election: Election) {
  const before = process.cpuUsage()
  const { elected, spent } = method.count(method.params.parse(params), election)
  const ms = Math.round(process.cpuUsage(before).user / 1000)
  const { ballots, options } = election
  console.log(
    `${method.name} ${JSON.stringify(params)}: ${ballots.length} different ballots × ${options.length}: ${ms} ms`,
  )
  return { ms, elected, spent }
}

describe('100,000 ballots on 20 options', () => {
  const approvals = city(100_000, 20, 5_000_000n, (approve) => ({ approve }))
  const points = city(100_000, 20, 5_000_000n, (chosen) => ({
    scores: Object.fromEntries(chosen.map((id, at) => [id, 1 + (at % 5)])),
  }))
  const present = { ...approvals, ballots: [{ ballot: { approve: [] }, weight: 100_000n }] }

  const cases: [Method, Election][] = [
    [approval, approvals],
    [score, points],
    [majorityJudgement, points],
    [dots, points],
    [quadratic, points],
    [budgetGreedy, approvals],
    [budgetGreedyNoSkip, approvals],
    [budgetGreedyThreshold, points],
    [equalShares, approvals],
    [equalShares, points],
    [lot, present],
  ]

  it('are counted by every method in less than a second', () => {
    expect(approvals.ballots.length).toBeGreaterThan(2_000)
    for (const [method, election] of cases) {
      const { ms, elected } = timed(method, {}, election)
      expect(elected.length).toBeGreaterThan(0)
      expect(ms).toBeLessThan(1_000)
    }
  })
})

describe('66,000 voters, 160 projects', () => {
  const election = city(66_000, 160, 30_000_000n, (approve) => ({ approve }))

  it('share out equally in less than a second, and are completed in a few', () => {
    expect(timed(equalShares, {}, election).ms).toBeLessThan(1_000)
    const { ms, spent } = timed(equalShares, { completion: 'add1' }, election)
    expect(BigInt(spent!) > 29_000_000n).toBe(true)
    // Under 5 s on a machine that does nothing else; here others may be at work.
    expect(ms).toBeLessThan(10_000)
  })
})

describe('a village with large amounts', () => {
  it('is completed unit by unit without going through each of them', () => {
    const election = city(60, 20, 12_000_000n, (approve) => ({ approve: approve.slice(0, 5) }))
    expect(timed(equalShares, { completion: 'add1' }, election).ms).toBeLessThan(3_000)
    const rich = { ...election, budget: election.budget! * 10n ** 9n }
    const dear = rich.options.map(({ id, cost }) => ({ id, cost: cost! * 10n ** 9n }))
    expect(
      timed(equalShares, { completion: 'add1', unit: 1_000_000_000 }, { ...rich, options: dear }).ms,
    ).toBeLessThan(3_000)
  })
})
