import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Counted, Election, Method, TieRule } from '../method.ts'
import { approvals, checkFairness, counted, elections, none, scores } from '../points.fixture.ts'
import { budgetGreedy, budgetGreedyNoSkip, budgetGreedyThreshold } from './budget-greedy.ts'

function budget(
  money: number,
  costs: Record<string, number>,
  ballots: Counted[],
  tie: TieRule = none,
): Election {
  const options = Object.entries(costs).map(([id, cost]) => ({ id, cost: BigInt(cost) }))
  return { options, seats: 0, budget: BigInt(money), ballots, tie }
}
const approve = (...lists: string[]) =>
  counted(...lists.map((list): [number, { approve: string[] }] => [1, { approve: [...list] }]))
const steps = (method: Method, params: object, election: Election) =>
  method.count(params, election).stages.map(({ step, about }) => `${step} ${about}`)
const all: [Method, object][] = [
  [budgetGreedy, {}],
  [budgetGreedyNoSkip, {}],
  [budgetGreedyThreshold, { minimum: 2 }],
]

describe('budgets, most votes first', () => {
  // a 4 votes, 50; b 3 votes, 60; c 2 votes, 40; d 1 vote, 10. Of 100: a leaves 50, b does not fit.
  const election = budget(100, { d: 10, c: 40, b: 60, a: 50 }, approve('abcd', 'abc', 'ab', 'a'))

  it('pass over what does not fit, or end there, or ask for a minimum', () => {
    expect(steps(budgetGreedy, {}, election)).toEqual(['fund a', 'skip b', 'fund c', 'fund d'])
    expect(budgetGreedy.count({}, election)).toMatchObject({ elected: ['a', 'c', 'd'], spent: '100' })
    expect(steps(budgetGreedyNoSkip, {}, election)).toEqual(['fund a', 'stop b'])
    expect(budgetGreedyNoSkip.count({}, election)).toMatchObject({ elected: ['a'], spent: '50' })
    expect(steps(budgetGreedyThreshold, { minimum: 2 }, election)).toEqual([
      'fund a',
      'skip b',
      'fund c',
      'skip d',
    ])
    expect(budgetGreedyThreshold.count({ minimum: 2 }, election)).toMatchObject({
      elected: ['a', 'c'],
      spent: '90',
    })
    expect(budgetGreedy.count({}, election).stages[1]).toEqual({
      step: 'skip',
      about: ['b'],
      votes: { b: '3' },
      elected: [],
      excluded: ['b'],
    })
  })

  it('add up points as well as approvals', () => {
    const points = counted([2, { scores: { a: 3, b: 1 } }], [1, { scores: { b: 5 } }])
    const result = budgetGreedy.count({}, budget(60, { a: 50, b: 60 }, points))
    expect(result).toMatchObject({ elected: ['b'], spent: '60' })
    expect(result.stages[0]!.votes).toEqual({ b: '7' })
  })

  it('settle a tie only where the money is not enough for all', () => {
    const level = (money: number, tie?: TieRule) =>
      budget(money, { a: 30, b: 40, c: 90 }, approve('abc'), tie)
    expect(budgetGreedy.count({}, level(70))).toMatchObject({ elected: ['a', 'b'], ties: [], undecided: [] })
    const open = budgetGreedy.count({}, level(60))
    expect(open).toMatchObject({ elected: [], undecided: ['a', 'b'], spent: '0' })
    expect(open.ties).toEqual([{ stage: 1, options: ['a', 'b'], taken: [], by: 'none' }])
    const ordered = budgetGreedy.count({}, level(60, { by: 'order', order: ['b', 'a'] }))
    expect(ordered).toMatchObject({ elected: ['b'], spent: '40' })
    expect(ordered.ties).toEqual([{ stage: 1, options: ['a', 'b'], taken: ['b'], by: 'order' }])
    // Where nothing is passed over, it matters too whether c, which can't be paid for, comes first.
    const first = budgetGreedyNoSkip.count({}, level(70, { by: 'order', order: ['c'] }))
    expect(first).toMatchObject({ elected: [], spent: '0' })
    expect(first.ties).toMatchObject([{ options: ['a', 'b', 'c'], taken: [], by: 'order' }])
  })

  it('fund nothing without money, and refuse points against a project', () => {
    for (const [method, params] of all) {
      expect(method.count(params, { ...election, budget: 0n })).toMatchObject({ elected: [], spent: '0' })
      expect(method.check(params, [], { scores: { a: -1 } })).toBe('out_of_range')
      expect(method.check(params, [], { scores: { a: 0.5 } })).toBe('not_whole')
      expect(method.check(params, [], { rank: [['a']] })).toBe('wrong_form')
      expect(method.check(params, [], { approve: ['a'] })).toBeUndefined()
    }
  })

  it('never spend more than there is, and say exactly what they spend', () => {
    const any = elections(fc.oneof(approvals, scores(0, 4)), fc.constantFrom(none, { by: 'lot', seed: 's' }))
    for (const [method, params] of all)
      fc.assert(
        fc.property(any, (one) => {
          const { elected, spent } = method.count(params, one)
          const cost = elected.reduce((sum, id) => sum + one.options.find((each) => each.id === id)!.cost, 0n)
          expect(spent).toBe(cost.toString())
          expect(cost <= one.budget).toBe(true)
        }),
      )
  })

  it('treat people and projects alike', () => {
    for (const [method, params] of all) {
      checkFairness(method, params, approvals)
      checkFairness(method, params, scores(0, 3))
    }
  })

  it('never drop a funded project that gets more votes, where costs are equal', () => {
    const order: TieRule = { by: 'order', order: ['a', 'b', 'c', 'd'] }
    fc.assert(
      fc.property(elections(approvals, fc.constant(order)), fc.nat(), (one, pick) => {
        const alike = { ...one, options: one.options.map(({ id }) => ({ id, cost: 5n })) }
        for (const [method, params] of all) {
          const { elected } = method.count(params, alike)
          const id = elected[pick % (elected.length || 1)]
          const more = id ? [{ ballot: { approve: [id] }, weight: 1n }] : []
          const after = method.count(params, { ...alike, ballots: [...alike.ballots, ...more] })
          if (id) expect(after.elected).toContain(id)
        }
      }),
    )
  })
})
