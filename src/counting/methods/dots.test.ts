import { describe, expect, it } from 'vitest'
import { checkFairness, checkMonotonicity, counted, election, scores } from '../points.fixture.ts'
import { dots } from './dots.ts'

const params = dots.params.parse({ budget: 5 })

describe('dots', () => {
  it('adds dots up', () => {
    // a: 2 × 5 = 10. b: 3 × 3 = 9. c: 3 × 2 = 6.
    const ballots = counted([2, { scores: { a: 5 } }], [3, { scores: { b: 3, c: 2 } }])
    const result = dots.count(params, election('abc', 1, ballots))
    expect(result).toMatchObject({ elected: ['a'], undecided: [] })
    expect(result.stages[0]!.votes).toEqual({ a: '10', b: '9', c: '6' })
  })

  it('takes no more dots than everybody has, whole ones, and none below 0', () => {
    const check = (scores: Record<string, number>) => dots.check(params, [], { scores })
    expect(check({ a: 3, b: 2 })).toBeUndefined()
    expect(check({ a: 1 })).toBeUndefined()
    expect(check({ a: 3, b: 3 })).toBe('over_budget')
    expect(check({ a: 7, b: -2 })).toBe('out_of_range')
    expect(check({ a: 0.5 })).toBe('not_whole')
  })

  it('treats people and options alike, and more dots do no harm', () => {
    checkFairness(dots, params, scores(0, 5))
    checkMonotonicity(dots, params, scores(0, 5), 5)
  })
})
