import { describe, expect, it } from 'vitest'
import { checkFairness, checkMonotonicity, counted, election, scores } from '../points.fixture.ts'
import { score } from './score.ts'

const given = (params = {}) => score.params.parse(params)
const votesOf = (params: object, ballots: ReturnType<typeof counted>) =>
  score.count(given(params), election('abc', 1, ballots)).stages[0]!.votes

describe('score', () => {
  // a: 3 × 5 + 1 × 0 = 15. b: 3 × 4 + 2 × 7 = 26. c: 2 × 10 = 20. One blank ballot, which is in no mean.
  const ballots = counted(
    [3, { scores: { a: 5, b: 4 } }],
    [2, { scores: { b: 7, c: 10 } }],
    [1, { scores: { a: 0 } }],
    [1, { scores: {} }],
  )

  it('adds points up', () => {
    expect(votesOf({}, ballots)).toEqual({ a: '15', b: '26', c: '20' })
    expect(score.count(given(), election('abc', 2, ballots)).elected).toEqual(['b', 'c'])
  })

  it('takes the mean of all, or of those who gave a score', () => {
    // Of 6: 15/6 = 2.5, 26/6 = 13/3, 20/6 = 10/3. Of those who did: 15/4 = 3.75, 26/5 = 5.2, 20/2 = 10.
    expect(votesOf({ measure: 'mean' }, ballots)).toEqual({ a: '2.5', b: '13/3', c: '10/3' })
    const own = { measure: 'mean', unscored: 'left_out' }
    expect(votesOf(own, ballots)).toEqual({ a: '3.75', b: '5.2', c: '10' })
    expect(score.count(given(own), election('abc', 2, ballots)).elected).toEqual(['c', 'b'])
  })

  it('compares means exactly', () => {
    // a: 2 of 3, b: 666667 of 1000000 is more by a third of a millionth; c: 4 of 6 is level with a.
    const close = counted(
      [2, { scores: { a: 1, c: 1 } }],
      [1, { scores: { a: 0, c: 0 } }],
      [2, { scores: { c: 1 } }],
      [1, { scores: { c: 0 } }],
      [666_667, { scores: { b: 1 } }],
      [333_333, { scores: { b: 0 } }],
    )
    const params = given({ measure: 'mean', unscored: 'left_out' })
    expect(score.count(params, election('abc', 1, close)).elected).toEqual(['b'])
    expect(score.count(params, election('abc', 2, close))).toMatchObject({
      elected: ['b'],
      undecided: ['a', 'c'],
    })
  })

  it('puts an option without any score last, also behind scores below 0', () => {
    const low = counted([1, { scores: { a: -3, b: -5 } }])
    const params = given({ min: -5, max: 5, measure: 'mean', unscored: 'left_out' })
    expect(score.count(params, election('abc', 2, low)).elected).toEqual(['a', 'b'])
    expect(score.count(given({ min: -5, measure: 'mean' }), election('abc', 1, low)).elected).toEqual(['c'])
    expect(votesOf({ measure: 'mean' }, [])).toEqual({ a: '0', b: '0', c: '0' })
  })

  it('takes whole points on its scale', () => {
    const check = (points: number) => score.check(given({ min: 1, max: 5 }), [], { scores: { a: points } })
    expect([check(1), check(5)]).toEqual([undefined, undefined])
    expect([check(0), check(6), check(2.5)]).toEqual(['out_of_range', 'out_of_range', 'not_whole'])
    expect(score.params.safeParse({ min: 5, max: 5 }).success).toBe(false)
  })

  it('treats people and options alike, and more points do no harm', () => {
    for (const params of [{}, { measure: 'mean' }, { measure: 'mean', unscored: 'left_out' }]) {
      checkFairness(score, given(params), scores(0, 5))
    }
    checkMonotonicity(score, given({ max: 5 }), scores(0, 5), 5)
    checkMonotonicity(score, given({ max: 5, measure: 'mean' }), scores(0, 5), 5)
  })
})
