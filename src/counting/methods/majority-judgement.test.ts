import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Method } from '../method.ts'
import { checkFairness, checkMonotonicity, counted, election, elections, scores } from '../points.fixture.ts'
import { majorityJudgement } from './majority-judgement.ts'

const method: Method = majorityJudgement

const params = method.params.parse({})

/** The middle grades met while one middle ballot after the other is taken away; of an even number the lower one. */
function majorityValue(grades: readonly number[]): number[] {
  const left = grades.toSorted((a, b) => a - b)
  return grades.map(() => left.splice((left.length - 1) >> 1, 1)[0]!)
}

describe('majority judgement', () => {
  it('elects the best middle grade', () => {
    // a: 5 5 5 0 0 → 5. b: 4 4 4 4 4 → 4, although its points are more (20 of 15). c: 3 3 3 0 0 (left out is 0) → 3.
    const ballots = counted(
      [3, { scores: { a: 5, b: 4, c: 3 } }],
      [2, { scores: { b: 4 } }],
      [4, { scores: {} }],
    )
    const result = method.count(params, election('abc', 1, ballots))
    expect(result.elected).toEqual(['a'])
    expect(result.stages.map(({ step, votes }) => [step, votes])).toEqual([
      ['median', { a: '5', b: '4', c: '3' }],
      ['below', { a: '2', b: '0', c: '2' }],
      ['above', { a: '0', b: '0', c: '0' }],
    ])
    expect(result.stages.map(({ elected }) => elected)).toEqual([[], [], ['a']])
  })

  it('takes the lower of two middle grades', () => {
    // a: 0 0 5 5 → 0. b: 1 1 1 1 → 1.
    const ballots = counted([2, { scores: { a: 5, b: 1 } }], [2, { scores: { a: 0, b: 1 } }])
    expect(method.count(params, election('ab', 1, ballots)).elected).toEqual(['b'])
  })

  it('takes middle ballots away from level options until they differ', () => {
    // a: 1 3 3 3 5, b: 2 2 3 4 4. Middle 3 and 3; then of 1 3 3 5 and 2 2 4 4 the lower middle: 3 and 2. a is better.
    const ballots = counted(
      [1, { scores: { a: 1, b: 2 } }],
      [1, { scores: { a: 3, b: 2 } }],
      [1, { scores: { a: 3, b: 3 } }],
      [1, { scores: { a: 3, b: 4 } }],
      [1, { scores: { a: 5, b: 4 } }],
    )
    expect(method.count(params, election('ab', 1, ballots)).elected).toEqual(['a'])
    const same = counted([1, { scores: { a: 1, b: 2 } }], [1, { scores: { a: 2, b: 1 } }])
    expect(method.count(params, election('ab', 1, same)).undecided).toEqual(['a', 'b'])
  })

  it('ranks as taking ballots away one by one does', () => {
    fc.assert(
      fc.property(elections(scores(0, 3)), (each) => {
        const voters = each.ballots
          .filter(({ ballot }) => 'scores' in ballot && Object.keys(ballot.scores).length > 0)
          .flatMap(({ ballot, weight }) => Array.from({ length: Number(weight) }, () => ballot))
        const value = (id: string) =>
          majorityValue(voters.map((ballot) => ('scores' in ballot ? (ballot.scores[id] ?? 0) : 0))).join('')
        const best = each.options.map(({ id }) => id).sort((a, b) => (value(a) > value(b) ? -1 : 1))
        const level = best.filter((id) => value(id) === value(best[0]!)).sort()
        const { elected, undecided } = method.count(params, { ...each, seats: 1 })
        expect(undecided.length > 0 ? undecided : elected).toEqual(level)
      }),
      { numRuns: 500 },
    )
  })

  it('takes whole grades on its scale, and treats people and options alike', () => {
    expect(method.check(params, [], { scores: { a: 6 } })).toBe('out_of_range')
    expect(method.check(params, [], { scores: { a: 0.5 } })).toBe('not_whole')
    expect(method.check(params, [], { scores: { a: 5 } })).toBeUndefined()
    checkFairness(method, params, scores(0, 5))
    // Where a blank ballot starts to count, everybody else's grades move; so each ballot names one from the start.
    const graded = scores(0, 5).map((ballot) =>
      'scores' in ballot ? { scores: { a: 0, ...ballot.scores } } : ballot,
    )
    checkMonotonicity(method, params, graded, 5)
  })
})
