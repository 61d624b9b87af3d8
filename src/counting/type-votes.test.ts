import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { majority } from './motions/majority.ts'
import { anyVotes, endings, heads } from './motions/votes.fixture.ts'
import { choiceOutcome } from './outcome.ts'

/** A union of five co-ops that have 1, 1, 2, 3 and 3 votes: ten in all. */
const typeVotes = { middle: 2, large: 3 }
const half = { num: 1, den: 2, strict: true, base: 'eligible', quorumNum: 1, quorumDen: 2 } as const
const rules = majority.rules.parse({ ...half, typeVotes })
const union = (small: object, middle: object, large: object) => {
  const of = (answers: object, all: number) => {
    const said = answers as Record<string, number>
    return heads(said, all - Object.values(said).reduce((sum, one) => sum + one, 0))
  }
  return { small: of(small, 2), middle: of(middle, 1), large: of(large, 2) }
}

describe('votes by size', () => {
  it('let two large co-ops carry what three others are against', () => {
    const result = majority.count(rules, union({ no: 2 }, { no: 1 }, { yes: 2 }))
    expect(result).toMatchObject({ outcome: 'passed', quorum: { got: '5', needed: '3', heads: true } })
    expect(result.conditions).toMatchObject([{ of: '10', needed: '5', got: '6', strict: true, heads: false }])
    expect(result.types.map(({ type, weight }) => [type, weight])).toEqual([
      ['small', '1/5'],
      ['middle', '1/5'],
      ['large', '3/5'],
    ])
  })

  it('are not enough by themselves: half is not more than half', () => {
    const level = union({ no: 2 }, { yes: 1 }, { yes: 1, no: 1 })
    expect(majority.count(rules, level)).toMatchObject({ outcome: 'failed', level: true })
    expect(majority.count(rules, level).conditions).toMatchObject([{ got: '5', met: false }])
    const carried = union({ yes: 1, no: 1 }, { yes: 1 }, { yes: 1, no: 1 })
    expect(majority.count(rules, carried)).toMatchObject({ outcome: 'passed' })
  })

  it('count commons for the quorum, however many votes they have', () => {
    const result = majority.count(rules, union({}, {}, { yes: 2 }))
    expect(result).toMatchObject({ outcome: 'failed', quorum: { got: '2', needed: '3', met: false } })
    expect(result.conditions).toMatchObject([{ got: '6', met: true }])
  })

  it('weigh ballots among options the same way', () => {
    const group = (type: string, id: string, heads: number) => ({ type, ballot: { approve: [id] }, heads })
    const groups = [group('small', 'a', 2), group('middle', 'a', 1), group('large', 'b', 2)]
    const choosing = { method: 'approval', quorumNum: 0, quorumDen: 1, typeVotes }
    const eligible = { small: 2, middle: 1, large: 2 }
    const contest = { options: [{ id: 'a' }, { id: 'b' }], seats: 1, tie: { by: 'none' } } as const
    const outcome = choiceOutcome(choosing, contest, groups, { eligible, present: eligible })
    expect(outcome.choice!.elected).toEqual(['b'])
    expect(outcome).toMatchObject({ outcome: 'passed', electors: 5, cast: 5 })
    const plain = { ...choosing, typeVotes: undefined }
    const byHead = choiceOutcome(plain, contest, groups, { eligible, present: eligible })
    expect(byHead.choice!.elected).toEqual(['a'])
  })

  it('of one each are plain votes', () => {
    const ones = majority.rules.parse({ ...half, typeVotes: { a: 1, b: 1 } })
    const plain = majority.rules.parse(half)
    fc.assert(
      fc.property(anyVotes(['a', 'b']), (votes) => {
        const { types: _, ...weighed } = majority.count(ones, votes)
        const { types: __, ...counted } = majority.count(plain, votes)
        expect(weighed).toEqual(counted)
      }),
    )
  })

  it('settle early only what no further vote could change', () => {
    const twice = majority.rules.parse({ ...half, typeVotes: { b: 3 } })
    fc.assert(
      fc.property(anyVotes(['a', 'b'], 2), (votes) => {
        const early = majority.settled(twice, votes)
        if (early === undefined) return
        for (const end of endings(votes, ['yes', 'no', 'abstain']))
          expect(majority.count(twice, end).outcome).toBe(early)
      }),
      { numRuns: 40 },
    )
  })

  it('are whole numbers from one to a hundred', () => {
    for (const votes of [0, 101, 1.5, -1])
      expect(majority.rules.safeParse({ ...half, typeVotes: { a: votes } }).success).toBe(false)
  })
})
