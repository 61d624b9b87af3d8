import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readBallot } from '../ballots.ts'
import {
  count,
  countOf,
  elections,
  expectFair,
  expectFast,
  expectSettled,
  sumsOf,
} from '../ranked.fixture.ts'
import { meekStv } from './meek-stv.ts'
import { scottishStv } from './scottish-stv.ts'

describe('Meek single transferable vote', () => {
  it('keeps only as much of each vote as makes up the quota', () => {
    const result = countOf(meekStv, 'ABC', '6 A>B\n2 B\n3 C', { seats: 2 })
    // 11 votes, quota 11/3 cut to nine places and a billionth: 3.666666667. A's keep factor is 3.666666667/6, rounded
    // up to 0.611111112: A has 6 × that, B 2 + 6 × 0.388888888.
    expect(result).toMatchObject({ quota: '3.666666667', elected: ['A', 'B'], ties: [] })
    expect(result.stages.map((stage) => Object.values(stage.votes))).toEqual([
      ['6.000000000', '2.000000000', '3.000000000'],
      ['3.666666672', '4.333333328', '3.000000000'],
    ])
  })

  it('goes on until less than a millionth is left over', () => {
    // 28 votes, quota 7. A and B pass on to each other until each keeps f of a vote with 10f + 10(1 − f)f = 7: then
    // (1 − f)² = 0.3 of each ballot comes to C and to D: 3 + 3, and 3.
    const result = countOf(meekStv, 'ABCDE', '10 A>B>C\n10 B>A>D\n3 C\n5 E', { seats: 3 })
    const { A, B, C, D } = result.stages[1]!.votes
    expect([A, B, C, D].map((votes) => votes!.slice(0, 7))).toEqual([
      '7.00000',
      '7.00000',
      '5.99999',
      '2.99999',
    ])
  })

  it('lowers the quota by votes that have nowhere to go', () => {
    const result = countOf(meekStv, 'ABC', '6 A\n2 B\n3 C\n9', { seats: 2 })
    // A passes 6 × 0.388888888 to nobody: the quota is (11 − 2.333333328)/3, and C's 3 votes are more.
    expect(result).toMatchObject({ quota: '2.888888891', elected: ['A', 'C'] })
    expect(result.stages[1]).toMatchObject({ step: 'surplus', about: ['A'], exhausted: '2.333333328' })
  })

  it('passes an excluded option’s votes on through those elected at what they keep', () => {
    const result = countOf(meekStv, 'ABCD', '5 A>B\n2 B\n3 C\n1 D>A>C', { seats: 2 })
    const [, surplus, exclusion] = result.stages
    // Quota 3.666666667. A keeps 3.666666667/5, rounded up 0.733333334: B 2 + 5 × 0.266666666.
    expect(surplus!.votes).toMatchObject({ B: '3.333333330', C: '3.000000000', D: '1.000000000' })
    // D's vote comes to A at 0.733333334, and 0.266666666 of it to C; then A keeps less, as A has 4.4.
    expect(exclusion).toMatchObject({ about: ['D'], elected: ['B'] })
    expect(result.elected).toEqual(['A', 'B'])
  })

  it('asks the tie rule about those level, and says who they were', () => {
    const ballots = '4 A\n2 B\n2 C'
    expect(countOf(meekStv, 'ABC', ballots, { seats: 2 })).toMatchObject({
      elected: ['A'],
      undecided: ['B', 'C'],
      ties: [{ options: ['B', 'C'], taken: [], by: 'none' }],
    })
    const ordered = countOf(meekStv, 'ABC', ballots, { seats: 2, tie: { by: 'order', order: ['C', 'B'] } })
    expect(ordered.elected).toEqual(['A', 'B'])
    expect(countOf(meekStv, 'AB', '3')).toMatchObject({ elected: [], undecided: ['A', 'B'] })
  })

  it('takes no equal ranks', () => {
    const options = [{ id: 'A' }, { id: 'B' }]
    expect(readBallot(meekStv, {}, options, { rank: [['A', 'B']] })).toEqual({ problem: 'equal_ranks' })
  })

  it('treats voters and options alike', () => {
    expectFair(meekStv)
    expectSettled(meekStv)
  })

  it('loses no vote at all', () => {
    fc.assert(
      fc.property(elections(), (election) => {
        expect(new Set(sumsOf(count(meekStv, { ...election, tie: { by: 'lot', seed: 's' } }))).size).toBe(1)
      }),
    )
  })

  it('elects one as the Scottish rules do, where every ballot ranks all and nobody is level', () => {
    fc.assert(
      fc.property(elections({ seats: 1 }), (election) => {
        const all = election.options.map((one) => one.id)
        const full = election.ballots.map(({ ballot: { rank }, weight }) => ({
          ballot: { rank: [...rank, ...all.filter((id) => !rank.flat().includes(id)).map((id) => [id])] },
          weight,
        }))
        const complete = { ...election, ballots: full }
        const [meek, scottish] = [count(meekStv, complete), count(scottishStv, complete)]
        if (meek.ties.length + scottish.ties.length === 0) expect(meek.elected).toEqual(scottish.elected)
      }),
    )
  })

  it('counts 100,000 ballots in under a second', () => expectFast(meekStv, 5))
})
