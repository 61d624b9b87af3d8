import { describe, expect, it } from 'vitest'
import { approvals, checkFairness, checkMonotonicity, counted, election } from '../points.fixture.ts'
import { approval } from './approval.ts'

const params = approval.params.parse({})

describe('approval', () => {
  it('elects what most people approve', () => {
    // a: 3 + 2 = 5. b: 3 + 4 = 7. c: 4. One blank ballot.
    const ballots = counted(
      [3, { approve: ['a', 'b'] }],
      [2, { approve: ['a'] }],
      [4, { approve: ['b', 'c'] }],
      [1, { approve: [] }],
    )
    expect(approval.count(params, election('abc', 2, ballots))).toEqual({
      method: 'approval',
      seats: 2,
      quota: null,
      stages: [{ step: 'count', votes: { a: '5', b: '7', c: '4' }, elected: ['b', 'a'], excluded: [] }],
      elected: ['b', 'a'],
      ties: [],
      undecided: [],
    })
  })

  it('settles a tie for the last place by the rule, and only there', () => {
    // a 3, b and c 2 each: of two places a has one, and b and c are level for the other.
    const ballots = counted([2, { approve: ['a', 'b', 'c'] }], [1, { approve: ['a'] }])
    const open = approval.count(params, election('abc', 2, ballots))
    expect(open).toMatchObject({ elected: ['a'], undecided: ['b', 'c'] })
    expect(open.ties).toEqual([{ stage: 0, options: ['b', 'c'], taken: [], by: 'none' }])
    const ordered = approval.count(params, election('abc', 2, ballots, { by: 'order', order: ['c', 'b'] }))
    expect(ordered).toMatchObject({ elected: ['a', 'c'], undecided: [] })
    expect(ordered.ties).toEqual([{ stage: 0, options: ['b', 'c'], taken: ['c'], by: 'order' }])
    const drawn = approval.count(params, election('abc', 2, ballots, { by: 'lot', seed: 'x' }))
    expect(drawn.ties[0]).toMatchObject({ by: 'lot', taken: [drawn.elected[1]] })
    expect(approval.count(params, election('abc', 3, ballots))).toMatchObject({
      elected: ['a', 'b', 'c'],
      ties: [],
    })
  })

  it('elects everybody where there are places for all, and counts nobody as tied then', () => {
    const nobody = approval.count(params, election('ab', 5, []))
    expect(nobody).toMatchObject({ elected: ['a', 'b'], ties: [], undecided: [] })
  })

  it('may say how many a ballot approves at most', () => {
    const two = approval.params.parse({ most: 2 })
    expect(approval.check(two, [], { approve: ['a', 'b'] })).toBeUndefined()
    expect(approval.check(two, [], { approve: ['a', 'b', 'c'] })).toBe('too_many')
    expect(approval.check(params, [], { approve: ['a', 'b', 'c'] })).toBeUndefined()
    expect(approval.params.safeParse({ most: 0 }).success).toBe(false)
  })

  it('treats people and options alike, and more approval does no harm', () => {
    checkFairness(approval, params, approvals)
    checkMonotonicity(approval, params, approvals, 1)
  })
})
