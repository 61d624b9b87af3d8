import { describe, expect, it } from 'vitest'
import { checkFairness, checkMonotonicity, counted, election, scores } from '../points.fixture.ts'
import { quadratic } from './quadratic.ts'

const params = quadratic.params.parse({ credits: 25 })

describe('quadratic', () => {
  it('adds votes up, not what they cost', () => {
    // a: one voter spends all 25 on 5 votes. b: 3 voters spend 4 each on 2 votes: 6.
    const ballots = counted([1, { scores: { a: 5 } }], [3, { scores: { b: 2 } }])
    const result = quadratic.count(params, election('ab', 1, ballots))
    expect(result).toMatchObject({ elected: ['b'] })
    expect(result.stages[0]!.votes).toEqual({ a: '5', b: '6' })
    const against = counted([1, { scores: { a: 5, b: -4 } }], [3, { scores: { b: 2 } }])
    expect(quadratic.count(params, election('ab', 1, against)).stages[0]!.votes).toEqual({ a: '5', b: '2' })
  })

  it('asks n × n credits for n votes, also for votes against', () => {
    const check = (scores: Record<string, number>, more = {}) =>
      quadratic.check({ ...params, ...more }, [], { scores })
    // 16 + 9 = 25; 16 + 9 + 1 = 26.
    expect(check({ a: 4, b: 3 })).toBeUndefined()
    expect(check({ a: 4, b: 3, c: 1 })).toBe('over_budget')
    expect(check({ a: -4 })).toBe('out_of_range')
    expect(check({ a: -4, b: 3 }, { against: true })).toBeUndefined()
    expect(check({ a: -4, b: -3, c: 1 }, { against: true })).toBe('over_budget')
    expect(check({ a: 1.5 })).toBe('not_whole')
  })

  it('treats people and options alike, and more votes do no harm', () => {
    checkFairness(quadratic, params, scores(-3, 5))
    checkMonotonicity(quadratic, params, scores(-3, 5), 5)
  })
})
