import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { count, countOf, elections, expectFair, expectFast, expectSettled } from '../ranked.fixture.ts'
import { copeland } from './copeland.ts'

const tennessee = `
  42 Memphis>Nashville>Chattanooga>Knoxville
  26 Nashville>Chattanooga>Knoxville>Memphis
  15 Chattanooga>Knoxville>Nashville>Memphis
  17 Knoxville>Chattanooga>Nashville>Memphis`

describe('Copeland', () => {
  it('gives a point for each win', () => {
    const result = countOf(copeland, 'Memphis Nashville Chattanooga Knoxville', tennessee)
    // Nashville beats Memphis 58:42, Chattanooga 68:32 and Knoxville 68:32.
    expect(result).toMatchObject({ elected: ['Nashville'], undecided: [], ties: [] })
    expect(result.pairs).toMatchObject({ 'Nashville>Memphis': '58', 'Memphis>Nashville': '42' })
    expect(result.stages).toEqual([
      {
        step: 'compare',
        votes: { Memphis: '0', Nashville: '3', Chattanooga: '2', Knoxville: '1' },
        elected: ['Nashville'],
        excluded: [],
      },
    ])
  })

  it('gives half a point for being level, exactly', () => {
    const level = countOf(copeland, 'ABC', '1 A>B>C\n1 B>A>C')
    expect(level.stages[0]!.votes).toEqual({ A: '1.5', B: '1.5', C: '0' })
    expect(level).toMatchObject({ elected: [], undecided: ['A', 'B'] })
    const two = { seats: 2 }
    expect(countOf(copeland, 'ABC', '1 A>B>C\n1 B>A>C', two).elected).toEqual(['A', 'B'])
  })

  it('settles a circle by the tie rule only', () => {
    const circle = '1 A>B>C\n1 B>C>A\n1 C>A>B'
    expect(countOf(copeland, 'ABC', circle).undecided).toEqual(['A', 'B', 'C'])
    const drawn = countOf(copeland, 'ABC', circle, { seats: 2, tie: { by: 'order', order: ['C', 'A', 'B'] } })
    expect(drawn.elected).toEqual(['C', 'A'])
    expect(countOf(copeland, 'AB', '3', { tie: { by: 'lot', seed: 's' } }).elected).toEqual([])
  })

  it('reads options left out as last or as no opinion', () => {
    const ballots = '3 A\n2 B>A'
    expect(countOf(copeland, 'AB', ballots).elected).toEqual(['A'])
    expect(countOf(copeland, 'AB', ballots, { params: { unranked: 'no_opinion' } }).elected).toEqual(['B'])
  })

  it('treats voters and options alike', () => {
    expectFair(copeland, elections({ equal: true }))
    expectSettled(copeland)
  })

  it('elects whoever beats each other one', () => {
    fc.assert(
      fc.property(elections({ seats: 1, equal: true }), (election) => {
        const { elected, stages } = count(copeland, election)
        const most = `${election.options.length - 1}`
        const best = Object.entries(stages[0]!.votes).find(([, points]) => points === most)
        if (best && most !== '0') expect(elected).toEqual([best[0]])
      }),
    )
  })

  it('counts 100,000 ballots in under a second', () => expectFast(copeland))
})
