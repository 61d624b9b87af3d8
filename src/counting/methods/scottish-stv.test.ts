import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readBallot } from '../ballots.ts'
import type { Election } from '../method.ts'
import {
  count,
  countOf,
  elections,
  expectFair,
  expectFast,
  expectSettled,
  sumsOf,
} from '../ranked.fixture.ts'
import type { RankBallot } from '../ranked.ts'
import { drawnOrder } from '../ties.ts'
import { instantRunoff } from './instant-runoff.ts'
import { scottishStv } from './scottish-stv.ts'

describe('Scottish single transferable vote', () => {
  it('cuts transfer values after five places and fills the last place without a quota', () => {
    const result = countOf(scottishStv, 'ABCD', '4 A>B>C\n2 A>C\n1 A\n2 B>D\n2 C>B\n1 D>C', { seats: 2 })
    // 12 papers: the quota is the whole of 12 / 3, and one.
    expect(result).toMatchObject({ quota: '5', elected: ['A', 'C'], undecided: [], ties: [] })
    const stages = result.stages.map(({ step, about, votes, exhausted, elected }) => [
      step,
      about?.join() ?? '',
      Object.values(votes).join(' '),
      exhausted,
      elected.join(),
    ])
    expect(stages).toEqual([
      ['first', '', '7.00000 2.00000 2.00000 1.00000', '0.00000', 'A'],
      // A's surplus of 2 over 7 papers: 2/7 = 0.285714…, cut to 0.28571. To B 4 × 0.28571, to C 2 ×, nowhere 1 ×.
      ['surplus', 'A', '5.00000 3.14284 2.57142 1.00000', '0.28571', ''],
      ['exclusion', 'D', '5.00000 3.14284 3.57142 0.00000', '0.28571', ''],
      // B's own 2 name D, who is out; the 4 that came from A go on to C at the same 0.28571: 3.57142 + 1.14284.
      ['exclusion', 'B', '5.00000 0.00000 4.71426 0.00000', '2.28571', 'C'],
    ])
  })

  it('passes papers on at their value times surplus over votes', () => {
    const ballots = '9 A>B>C\n4 B>C\n3 C\n2 D>E\n2 E'
    const result = countOf(scottishStv, 'ABCDE', ballots, {
      seats: 3,
      tie: { by: 'order', order: ['D', 'E'] },
    })
    const votes = result.stages.map((stage) => Object.values(stage.votes).join(' '))
    // 20 papers, quota 6. A: 3/9 = 0.33333 each, so B has 4 + 9 × 0.33333 = 6.99997 and a surplus of 0.99997.
    expect(votes[1]).toBe('6.00000 6.99997 3.00000 2.00000 2.00000')
    // B's own 4 at 0.99997/6.99997 = 0.14285, the 9 from A at 0.33333 × 0.99997/6.99997 = 0.04761: C gets 0.99989.
    expect(votes[2]).toBe('6.00000 6.00000 3.99989 2.00000 2.00000')
    // D and E were level all along; D's 2 lift E above C by what was cut.
    expect(result.ties).toEqual([{ stage: 2, options: ['D', 'E'], taken: ['D'], by: 'order' }])
    expect(result.elected).toEqual(['A', 'B', 'E'])
  })

  it('settles equal surpluses by the latest stage at which they differed', () => {
    // 35 papers for 4 seats, quota 8. A's 8 over 16 papers go to C at 0.5: now B and C both have 9.
    const ballots = '16 A>C>E\n9 B>D\n1 C>E\n5 D\n4 E'
    const result = countOf(scottishStv, 'ABCDE', ballots, { seats: 4 })
    expect(result.ties).toEqual([{ stage: 1, options: ['B', 'C'], taken: ['B'], by: 'earlier_stage' }])
    expect(result.stages.map((stage) => stage.about?.join())).toEqual([undefined, 'A', 'B', 'C', 'E'])
    // D: 5 + 9 × 0.11111. E: 4 + 1 × 0.11111 + 16 × 0.05555.
    expect(result.stages[3]!.votes).toMatchObject({ D: '5.99999', E: '4.99991' })
    expect(result.elected).toEqual(['A', 'B', 'C', 'D'])
  })

  it('leaves open what nothing settles', () => {
    const level = countOf(scottishStv, 'ABC', '4 A\n2 B\n2 C', { seats: 2 })
    expect(level).toMatchObject({ elected: ['A'], undecided: ['B', 'C'] })
    // Both have a surplus of 2 at every stage; whose goes first may decide between C and D.
    const surpluses = countOf(scottishStv, 'ABCDE', '6 A>C\n6 B>D\n1 C\n1 D\n1 E', {
      seats: 4,
      tie: { by: 'none' },
    })
    expect(surpluses).toMatchObject({ elected: ['A', 'B'], undecided: ['C', 'D', 'E'] })
    expect(countOf(scottishStv, 'AB', '5')).toMatchObject({ elected: [], undecided: ['A', 'B'], quota: '1' })
    expect(countOf(scottishStv, 'AB', '5', { seats: 2 }).elected).toEqual(['A', 'B'])
  })

  it('takes level ones out together only where their order cannot matter', () => {
    // Quota 5, and two places: D or E alone would elect C, and the other's vote then goes elsewhere.
    expect(countOf(scottishStv, 'BCDEF', '4 C\n3 B\n3 F\n1 D>C>B\n1 E>C>F', { seats: 2 })).toMatchObject({
      elected: [],
      undecided: ['D', 'E'],
    })
    // Quota 6 and one place: C is elected either way.
    const one = countOf(scottishStv, 'BCDE', '5 C\n4 B\n1 D>C\n1 E>B')
    expect(one).toMatchObject({ elected: ['C'], ties: [] })
    expect(one.stages[1]!.excluded).toEqual(['D', 'E'])
  })

  it('takes no equal ranks', () => {
    const options = [{ id: 'A' }, { id: 'B' }]
    expect(readBallot(scottishStv, {}, options, { rank: [['A', 'B']] })).toEqual({ problem: 'equal_ranks' })
    expect(readBallot(scottishStv, {}, options, { rank: [['B'], ['A']] })).toHaveProperty('ballot')
    expect(() => countOf(scottishStv, 'ABC', '1 A=B')).toThrow(RangeError)
    expect(() => countOf(scottishStv, 'AB', '1 C')).toThrow(RangeError)
  })

  it('treats voters and options alike', () => {
    expectFair(scottishStv)
    expectSettled(scottishStv)
  })

  it('loses only what is cut, less than a hundred-thousandth of each paper a surplus', () => {
    fc.assert(
      fc.property(elections(), (election) => {
        const result = count(scottishStv, { ...election, tie: { by: 'lot', seed: 's' } })
        const sums = sumsOf(result)
        const papers = sums[0]! / 100_000n
        const surpluses = BigInt(result.stages.filter((stage) => stage.step === 'surplus').length)
        expect(sums).toEqual(sums.toSorted((a, b) => (a < b ? 1 : -1)))
        expect(sums[0]! - sums.at(-1)!).toBeLessThanOrEqual(papers * surpluses)
      }),
    )
  })

  it('elects as a count paper by paper does', () => {
    fc.assert(
      fc.property(elections({ seats: 4 }), (election) => {
        const drawn = { ...election, tie: { by: 'lot' as const, seed: 's' } }
        if (election.ballots.every(({ ballot }) => ballot.rank.length === 0)) return
        expect(count(scottishStv, drawn).elected.toSorted()).toEqual(byPaper(drawn, 's').sort())
      }),
      { numRuns: 500 },
    )
  })

  it('is instant runoff where one is elected', () => {
    fc.assert(
      fc.property(elections({ seats: 1 }), (election) => {
        const drawn = { ...election, tie: { by: 'lot' as const, seed: 's' } }
        expect(count(scottishStv, drawn).elected).toEqual(count(instantRunoff, drawn).elected)
      }),
    )
  })

  it('counts 100,000 ballots in under a second', () => expectFast(scottishStv, 5))
})

/** The rules once more, one paper after another, as somebody at a table would do it. */
function byPaper(election: Election<RankBallot>, seed: string): string[] {
  const papers = election.ballots.flatMap(({ ballot, weight }) =>
    ballot.rank.length === 0
      ? []
      : Array.from({ length: Number(weight) }, () => ({
          list: ballot.rank.flat(),
          value: 100_000,
          with: '',
        })),
  )
  const hopeful = new Set(election.options.map((one) => one.id))
  const elected: string[] = []
  const kept = new Map<string, number>()
  const quota = (Math.trunc(papers.length / (election.seats + 1)) + 1) * 100_000
  const history: Map<string, number>[] = []
  const give = (some: typeof papers) => {
    for (const paper of some) paper.with = paper.list.find((id) => hopeful.has(id)) ?? ''
  }
  const pick = (level: string[], sign: 1 | -1) => {
    let left = level
    for (const votes of history.toReversed()) {
      const best = Math.min(...left.map((id) => sign * votes.get(id)!))
      left = left.filter((id) => sign * votes.get(id)! === best)
    }
    return drawnOrder(seed, left)[0]!
  }
  give(papers)
  const waiting: string[] = []
  for (;;) {
    const votes = new Map(election.options.map(({ id }) => [id, kept.get(id) ?? 0]))
    for (const paper of papers)
      if (paper.with && !kept.has(paper.with)) votes.set(paper.with, votes.get(paper.with)! + paper.value)
    history.push(votes)
    for (const id of [...hopeful])
      if (votes.get(id)! >= quota) {
        hopeful.delete(id)
        elected.push(id)
        if (votes.get(id)! > quota) waiting.push(id)
      }
    const vacancies = election.seats - elected.length
    if (vacancies === 0) return elected
    if (hopeful.size <= vacancies) return [...elected, ...hopeful]
    if (waiting.length > 0) {
      const most = Math.max(...waiting.map((id) => votes.get(id)!))
      const id = pick(
        waiting.filter((one) => votes.get(one) === most),
        -1,
      )
      waiting.splice(waiting.indexOf(id), 1)
      const mine = papers.filter((paper) => paper.with === id)
      for (const paper of mine) paper.value = Math.trunc((paper.value * (most - quota)) / most)
      kept.set(id, quota)
      give(mine)
    } else {
      const fewest = Math.min(...[...hopeful].map((id) => votes.get(id)!))
      const id = pick(
        [...hopeful].filter((one) => votes.get(one) === fewest),
        1,
      )
      hopeful.delete(id)
      give(papers.filter((paper) => paper.with === id))
    }
  }
}
