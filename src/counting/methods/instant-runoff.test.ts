import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  count,
  countOf,
  elections,
  expectFair,
  expectFast,
  expectSettled,
  sumsOf,
} from '../ranked.fixture.ts'
import { instantRunoff } from './instant-runoff.ts'

const tennessee = `
  42 Memphis>Nashville>Chattanooga>Knoxville
  26 Nashville>Chattanooga>Knoxville>Memphis
  15 Chattanooga>Knoxville>Nashville>Memphis
  17 Knoxville>Chattanooga>Nashville>Memphis`
const cities = 'Memphis Nashville Chattanooga Knoxville'

describe('instant runoff', () => {
  it('takes out the fewest until somebody has more than half', () => {
    const result = countOf(instantRunoff, cities, tennessee)
    expect(result).toMatchObject({ elected: ['Knoxville'], undecided: [], ties: [], quota: null })
    expect(result.stages).toEqual([
      {
        step: 'first',
        votes: { Memphis: '42', Nashville: '26', Chattanooga: '15', Knoxville: '17' },
        elected: [],
        excluded: [],
        exhausted: '0',
      },
      // Chattanooga's 15 go to Knoxville: 17 + 15.
      {
        step: 'exclusion',
        about: ['Chattanooga'],
        votes: { Memphis: '42', Nashville: '26', Chattanooga: '0', Knoxville: '32' },
        elected: [],
        excluded: ['Chattanooga'],
        exhausted: '0',
      },
      // Nashville's 26 would go to Chattanooga, so they go to Knoxville: 32 + 26 = 58 of 100.
      {
        step: 'exclusion',
        about: ['Nashville'],
        votes: { Memphis: '42', Nashville: '0', Chattanooga: '0', Knoxville: '58' },
        elected: ['Knoxville'],
        excluded: ['Nashville'],
        exhausted: '0',
      },
    ])
  })

  it('asks for more than half of the votes that still count, and blank ballots never did', () => {
    // C is out, its 3 have nowhere to go: 5 of the 9 left are a majority, though not of 12.
    const result = countOf(instantRunoff, 'ABC', '5 A\n4 B\n3 C\n20')
    expect(result.stages[1]).toMatchObject({ votes: { A: '5', B: '4', C: '0' }, exhausted: '3' })
    expect(result.elected).toEqual(['A'])
    expect(countOf(instantRunoff, 'AB', '2 A\n2 B').undecided).toEqual(['A', 'B'])
  })

  it('looks back at the latest stage where those level differed, then asks the tie rule', () => {
    // D is out and gives B a third vote; at the start B had 2 and C 3.
    const earlier = countOf(instantRunoff, 'BCDE', '5 E\n3 C\n2 B\n1 D>B')
    expect(earlier.ties).toEqual([{ stage: 1, options: ['B', 'C'], taken: ['B'], by: 'earlier_stage' }])
    // B and C come to 5 each. At the start B had 4 and C 3, then B still 4 and C 5: the later stage counts.
    const latest = countOf(instantRunoff, 'ABCDE', '6 A\n4 B\n3 C\n2 D>C\n1 E>B\n2 E>A')
    expect(latest.ties).toEqual([{ stage: 2, options: ['B', 'C'], taken: ['B'], by: 'earlier_stage' }])
    const level = '4 A\n2 B>C\n2 C>B'
    expect(countOf(instantRunoff, 'ABC', level)).toMatchObject({
      elected: [],
      undecided: ['B', 'C'],
      ties: [{ stage: 0, options: ['B', 'C'], taken: [], by: 'none' }],
    })
    const ordered = countOf(instantRunoff, 'ABC', level, { tie: { by: 'order', order: ['C', 'B', 'A'] } })
    // C is first in the order, so C is the one taken out; then A and B have 4 each, and A had more before.
    expect(ordered.ties.map((one) => [one.taken, one.by])).toEqual([
      [['C'], 'order'],
      [['B'], 'earlier_stage'],
    ])
    expect(ordered.elected).toEqual(['A'])
  })

  it('takes out together those whose order cannot matter, where no rule settles ties', () => {
    const result = countOf(instantRunoff, 'ABCDE', '5 A\n4 B\n3 C>B')
    expect(result.stages[1]).toMatchObject({ excluded: ['D', 'E'] })
    expect(result).toMatchObject({ elected: ['B'], ties: [] })
  })

  it('ends a ballot at equal ranks or reads on, as asked', () => {
    const ballots = '3 A=B>C\n2 C\n1 A'
    expect(countOf(instantRunoff, 'ABC', ballots)).toMatchObject({
      elected: ['C'],
      stages: [{ votes: { A: '1', B: '0', C: '2' }, exhausted: '3' }],
    })
    const skipped = countOf(instantRunoff, 'ABC', ballots, { params: { equal: 'skip' } })
    expect(skipped.stages[0]).toMatchObject({ votes: { A: '1', B: '0', C: '5' }, exhausted: '0' })
  })

  it('fills several seats with those who remain, and nobody where nobody voted', () => {
    expect(countOf(instantRunoff, 'ABC', '5 A\n4 B\n3 C', { seats: 2 }).elected).toEqual(['A', 'B'])
    expect(countOf(instantRunoff, 'AB', '7', { tie: { by: 'lot', seed: 's' } })).toMatchObject({
      elected: [],
      undecided: ['A', 'B'],
    })
    expect(countOf(instantRunoff, 'A', '0').elected).toEqual(['A'])
  })

  it('treats voters and options alike', () => {
    expectFair(instantRunoff, elections({ equal: true }))
    expectSettled(instantRunoff)
  })

  it('elects whoever has a majority at once, and loses no vote', () => {
    fc.assert(
      fc.property(elections({ seats: 1 }), (election) => {
        const result = count(instantRunoff, election)
        const first = Object.entries(result.stages[0]!.votes)
        const all = first.reduce((sum, [, votes]) => sum + BigInt(votes), 0n)
        const winner = first.find(([, votes]) => BigInt(votes) * 2n > all)
        if (winner) expect(result.elected).toEqual([winner[0]])
        expect(new Set(sumsOf(result)).size).toBe(1)
      }),
    )
  })

  it('counts 100,000 ballots in under a second', () => expectFast(instantRunoff))
})
