import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { grouped } from '../ballots.ts'
import type { Counted, Election, TieRule } from '../method.ts'
import { approvals, checkFairness, scores, elections as small } from '../points.fixture.ts'
import { plainAdd1, plainEqualShares } from '../shares/reference.fixture.ts'
import { equalShares } from './equal-shares.ts'

const lot: TieRule = { by: 'lot', seed: 'seed' }
const none = equalShares.params.parse({})
const add1 = equalShares.params.parse({ completion: 'add1' })

const approving = (weight: number, ...approve: string[]): Counted => ({
  ballot: { approve },
  weight: BigInt(weight),
})

function budget(money: number, costs: Record<string, number>, ballots: Counted[], tie = lot): Election {
  const options = Object.entries(costs).map(([id, cost]) => ({ id, cost: BigInt(cost) }))
  return { options, seats: 0, budget: BigInt(money), ballots, tie }
}

describe('equal shares', () => {
  it('lets supporters buy what they can pay for together, cheapest per head first', () => {
    // 10 voters, 100 each 10. a: 6 supporters, 30 → 5 each. b: 4 of them and 2 others, 24 → 4 each; ρ is 1/6 for both,
    // so the cheaper b goes first: its 6 supporters keep 6. a then costs 5 each, of 6 or 10: all can pay.
    // c: the 2 others of b have 6 left, and 2 more have 10: 32 = 6 + 6 + 10 + 10.
    const election = budget(100, { a: 30, b: 24, c: 32, d: 33 }, [
      approving(4, 'a', 'b'),
      approving(2, 'a'),
      approving(2, 'b', 'c', 'd'),
      approving(2, 'c', 'd'),
    ])
    const result = equalShares.count(none, election)
    expect(result.elected).toEqual(['b', 'a', 'c'])
    expect(result.spent).toBe('86')
    expect(result.stages.map(({ step, about }) => `${step} ${about}`)).toEqual([
      'fund b',
      'fund a',
      'fund c',
      'skip d',
    ])
    expect(result.stages[0]!.votes).toEqual({ b: '6' })
    expect(result.ties).toEqual([])
  })

  it('gives a minority its part, where the most votes first would give it nothing', () => {
    // 51 want three projects of 30, 49 one of 40; of 100 everybody has 1. The majority can pay for one: 51 ≥ 30, then
    // only 21 are left among them. The minority has 49 ≥ 40.
    const election = budget(100, { m1: 30, m2: 30, m3: 30, own: 40 }, [
      approving(51, 'm1', 'm2', 'm3'),
      approving(49, 'own'),
    ])
    const first: TieRule = { by: 'order', order: ['m1', 'm2', 'm3'] }
    expect(equalShares.count(none, { ...election, tie: first }).elected).toEqual(['m1', 'own'])
  })

  it('leaves money although a project would still fit, and does not fill up', () => {
    // 4 voters, 400: 100 each. a costs 200, its 3 supporters pay 66⅔ each. b costs 110 and has one supporter with 100:
    // not enough. 200 is left, b costs 110, and stays unfunded.
    const election = budget(400, { a: 200, b: 110 }, [approving(3, 'a'), approving(1, 'b')])
    expect(equalShares.count(none, election)).toMatchObject({ elected: ['a'], spent: '200' })
    // With 10 more for every voter b can be paid for, and both are within the budget.
    expect(equalShares.count(add1, election)).toMatchObject({ elected: ['a', 'b'], spent: '310' })
  })

  it('ends the completion before it overspends, and with the last outcome that fits', () => {
    // 2 voters, 100: 50 each. a 60 and b 60 have one supporter each. At 59 nothing, at 60 both: 120 > 100.
    const election = budget(100, { a: 60, b: 60 }, [approving(1, 'a'), approving(1, 'b')])
    expect(equalShares.count(add1, election)).toMatchObject({ elected: [], spent: '0' })
    // A project nobody supports doesn't keep it going, nor does it get money.
    const alone = budget(100, { a: 60, b: 20 }, [approving(2, 'a')])
    expect(equalShares.count(add1, alone)).toMatchObject({ elected: ['a'], spent: '60' })
  })

  it('ends the completion add1e as soon as nothing more would fit', () => {
    const ballots = [approving(2, 'a'), approving(1, 'b')]
    const election = budget(90, { a: 50, b: 50 }, ballots)
    const add1e = equalShares.params.parse({ completion: 'add1e' })
    expect(equalShares.count(add1e, election)).toMatchObject({ elected: ['a'], spent: '50' })
  })

  it('takes the cheaper of level projects, then the one with more points, then draws', () => {
    // ρ is 1/2 for all: the cheapest goes first, and there is no tie to report.
    const ballots = [approving(2, 'a', 'b')]
    const cheaper = equalShares.count(none, budget(50, { a: 50, b: 40 }, ballots))
    expect(cheaper).toMatchObject({ elected: ['b'], ties: [] })
    const level = budget(50, { a: 50, b: 50 }, ballots)
    const drawn = equalShares.count(none, level)
    expect(drawn.ties).toEqual([{ stage: 0, options: ['a', 'b'], taken: drawn.elected, by: 'lot' }])
    const open = equalShares.count(none, { ...level, tie: { by: 'none' } })
    expect(open).toMatchObject({ elected: [], undecided: ['a', 'b'], spent: '0' })
    expect(open.ties).toEqual([{ stage: 0, options: ['a', 'b'], taken: [], by: 'none' }])
    expect(equalShares.count(none, { ...level, tie: { by: 'order', order: ['b', 'a'] } }).elected).toEqual([
      'b',
    ])
  })

  it('weighs points as utility of cost times points', () => {
    // 100 for 2 voters: 50 each. a 60: 4 points of one, 2 of the other → 10 a point: 40 and 20. ρ = 1/6.
    // b 60: 3 and 1 → 15 a point: 45 and 15. ρ = 1/4. a first; then 10 and 30 are left, 40 in all: b can't be paid for.
    const ballots: Counted[] = [
      { ballot: { scores: { a: 4, b: 3 } }, weight: 1n },
      { ballot: { scores: { a: 2, b: 1 } }, weight: 1n },
    ]
    const result = equalShares.count(none, budget(100, { a: 60, b: 60 }, ballots))
    expect(result).toMatchObject({ elected: ['a'], spent: '60' })
    expect(result.stages[0]!.votes).toEqual({ a: '6' })
  })

  it('funds what is free and wanted, and nothing without ballots', () => {
    const election = budget(100, { free: 0, unwanted: 0, a: 100 }, [approving(2, 'free', 'a')])
    expect(equalShares.count(none, election).elected).toEqual(['free', 'a'])
    expect(equalShares.count(add1, budget(100, { a: 10 }, []))).toMatchObject({ elected: [], spent: '0' })
  })

  it('refuses points against a project', () => {
    expect(equalShares.check(none, [], { scores: { a: -1 } })).toBe('out_of_range')
    expect(equalShares.check(none, [], { scores: { a: 1.5 } })).toBe('not_whole')
    expect(equalShares.check(none, [], { approve: ['a'] })).toBeUndefined()
  })
})

const ids = ['a', 'b', 'c', 'd', 'e']
const ballot = fc.oneof(
  fc.subarray(ids).map((approve) => ({ approve })),
  fc
    .dictionary(fc.constantFrom(...ids), fc.integer({ min: 0, max: 4 }))
    .map((scores) => ({ scores: { ...scores } })),
)
const elections = fc
  .record({
    // Few different amounts, so that prices are often level, and round ones, so that money often runs out exactly.
    costs: fc.array(fc.oneof(fc.integer({ min: 1, max: 60 }), fc.constantFrom(10, 20, 30)), {
      minLength: 5,
      maxLength: 5,
    }),
    money: fc.oneof(fc.integer({ min: 1, max: 120 }), fc.constantFrom(30, 60, 120)),
    ballots: fc.array(fc.record({ ballot, weight: fc.bigInt(1n, 4n) }), { minLength: 1, maxLength: 9 }),
    tie: fc.constantFrom<TieRule>(lot, { by: 'order', order: ['c', 'a'] }, { by: 'none' }),
  })
  .map(({ costs, money, ballots, tie }) =>
    budget(money, Object.fromEntries(ids.map((id, i) => [id, costs[i]!])), grouped(ballots), tie),
  )
const asCase = (election: Election) => ({ ...election, budget: election.budget! })

describe('equal shares, against the definition', () => {
  it('funds the same in the same order', () => {
    fc.assert(
      fc.property(elections, (election) => {
        const { elected, undecided } = equalShares.count(none, election)
        const { funded, undecided: open } = plainEqualShares(asCase(election), election.budget!)
        expect({ elected, undecided }).toEqual({ elected: funded, undecided: open })
      }),
      { numRuns: 1_000 },
    )
  })

  it('completes the same', () => {
    fc.assert(
      fc.property(elections, fc.constantFrom(1, 2), (election, unit) => {
        const { elected, undecided } = equalShares.count({ completion: 'add1', unit }, election)
        const { funded, undecided: open } = plainAdd1(asCase(election), BigInt(unit))
        expect({ elected, undecided }).toEqual({ elected: funded, undecided: open })
      }),
      { numRuns: 300 },
    )
  })

  it('completes the same where a voter has hundreds of units and sums are leapt over', () => {
    fc.assert(
      fc.property(elections, (election) => {
        const hundredfold = (cost: bigint) => cost * 100n + 7n
        const large = {
          ...election,
          options: election.options.map(({ id, cost }) => ({ id, cost: hundredfold(cost!) })),
          budget: hundredfold(election.budget!),
        }
        const { elected, undecided } = equalShares.count({ completion: 'add1', unit: 3 }, large)
        const { funded, undecided: open } = plainAdd1(asCase(large), 3n)
        expect({ elected, undecided }).toEqual({ elected: funded, undecided: open })
      }),
      { numRuns: 60 },
    )
  })
})

describe('equal shares, of any votes', () => {
  it('treats people and projects alike', () => {
    for (const params of [none, add1]) {
      checkFairness(equalShares, params, approvals)
      checkFairness(equalShares, params, scores(0, 3))
    }
  })

  it('never spends more than there is, and says exactly what it spends', () => {
    fc.assert(
      fc.property(small(approvals, fc.constant(lot)), fc.constantFrom(none, add1), (one, params) => {
        const { elected, spent } = equalShares.count(params, one)
        const cost = elected.reduce((sum, id) => sum + one.options.find((each) => each.id === id)!.cost, 0n)
        expect(spent).toBe(cost.toString())
        expect(cost <= one.budget).toBe(true)
      }),
    )
  })

  it('gives every group that agrees on a project and has the money for it something it wants', () => {
    fc.assert(
      fc.property(small(approvals, fc.constant(lot)), (one) => {
        const { elected } = equalShares.count(none, one)
        const approvedBy = (ballot: object) => ('approve' in ballot ? (ballot.approve as string[]) : [])
        const weight = (ballots: readonly Counted[]) => ballots.reduce((sum, each) => sum + each.weight, 0n)
        for (const { id, cost } of one.options) {
          // Supporters of the project who got nothing at all still have their whole part of the money.
          const empty = one.ballots.filter(({ ballot }) => {
            const approved = approvedBy(ballot)
            return approved.includes(id) && !approved.some((each) => elected.includes(each))
          })
          expect(weight(empty) * one.budget < cost * weight(one.ballots) || empty.length === 0).toBe(true)
        }
      }),
      { numRuns: 500 },
    )
  })

  it('counts the same every time, in whatever order ballots and projects come', () => {
    fc.assert(
      fc.property(elections, (election) => {
        const turned = {
          ...election,
          options: election.options.toReversed(),
          ballots: election.ballots.toReversed(),
        }
        expect(equalShares.count(add1, turned)).toEqual(equalShares.count(add1, election))
      }),
    )
  })

  it('counts sums of any size, and refuses more points than can be added up exactly', () => {
    const huge = 10n ** 30n
    const options = [
      { id: 'a', cost: 2n * huge },
      { id: 'b', cost: 2n * huge + 1n },
    ]
    const two = [approving(1, 'a', 'b'), approving(1, 'a', 'b')]
    const count = (budget: bigint) =>
      equalShares.count(none, { options, seats: 0, budget, ballots: two, tie: lot })
    expect(count(4n * huge)).toMatchObject({ elected: ['a'] })
    expect(count(4n * huge + 1n)).toMatchObject({ elected: ['a', 'b'], spent: `${4n * huge + 1n}` })
    const many = [{ ballot: { approve: ['a'] }, weight: 2n ** 50n }]
    expect(() =>
      equalShares.count(none, { options, seats: 0, budget: huge, ballots: many, tie: lot }),
    ).toThrow(RangeError)
  })
})
