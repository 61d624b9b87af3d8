import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { count, countOf, elections, expectFair, expectFast, expectSettled } from '../ranked.fixture.ts'
import { schulze } from './schulze.ts'

// The example of Schulze's paper: 45 voters, in a circle.
const circle = `
  5 A>C>B>E>D
  5 A>D>E>C>B
  8 B>E>D>A>C
  3 C>A>B>E>D
  7 C>A>E>B>D
  2 C>B>A>D>E
  7 D>C>E>B>A
  8 E>B>A>D>C`

describe('Schulze', () => {
  it('finds the winner of a circle by strongest paths', () => {
    const result = countOf(schulze, 'ABCDE', circle)
    expect(result).toMatchObject({ elected: ['E'], undecided: [], ties: [] })
    // 5 + 5 + 3 + 7 rank A before B; the other 25 B before A.
    expect(result.pairs).toMatchObject({ 'A>B': '20', 'B>A': '25', 'E>D': '31', 'C>E': '24' })
    expect(countOf(schulze, 'ABCDE', circle, { seats: 5 }).elected).toEqual(['E', 'A', 'C', 'B', 'D'])
    // How many others each is before, by its strongest paths.
    expect(result.stages[1]!.votes).toEqual({ A: '3', B: '1', C: '2', D: '0', E: '4' })
  })

  it('measures a win by its votes or by how many more they are', () => {
    // A over B 6:5, B over C 5:1, C over A 4:1. The weakest win gives way: C over A by votes, A over B by margin.
    const ballots = '6 A>B\n5 B>A\n5 B>C\n1 C>B\n4 C>A\n1 A>C'
    const elected = (measure: string) =>
      countOf(schulze, 'ABC', ballots, { params: { measure, unranked: 'no_opinion' } }).elected
    expect(elected('winning')).toEqual(['A'])
    expect(elected('margins')).toEqual(['B'])
  })

  it('can have another winner when options left out are no opinion instead of last', () => {
    const ballots = '3 A\n2 B>A'
    expect(countOf(schulze, 'AB', ballots).elected).toEqual(['A'])
    const silent = countOf(schulze, 'AB', ballots, { params: { unranked: 'no_opinion' } })
    expect(silent).toMatchObject({ elected: ['B'], pairs: { 'A>B': '0', 'B>A': '2' } })
  })

  it('says who is level where nothing puts one first', () => {
    const ballots = '2 A>B>C\n2 B>A>C'
    expect(countOf(schulze, 'ABC', ballots)).toMatchObject({ elected: [], undecided: ['A', 'B'] })
    expect(countOf(schulze, 'ABC', ballots, { seats: 2 }).elected).toEqual(['A', 'B'])
    const drawn = countOf(schulze, 'ABC', ballots, { tie: { by: 'order', order: ['B', 'A'] } })
    expect(drawn).toMatchObject({
      elected: ['B'],
      ties: [{ options: ['A', 'B'], taken: ['B'], by: 'order' }],
    })
    expect(countOf(schulze, 'ABC', '4\n3 A=B=C', { tie: { by: 'lot', seed: 's' } })).toMatchObject({
      elected: [],
      undecided: ['A', 'B', 'C'],
      ties: [],
    })
  })

  it('treats voters and options alike', () => {
    expectFair(schulze, elections({ equal: true }))
    expectSettled(schulze)
  })

  it('elects whoever beats each other one', () => {
    fc.assert(
      fc.property(elections({ seats: 1, equal: true }), (election) => {
        const { elected, pairs } = count(schulze, election)
        const all = election.options.map((one) => one.id)
        const beats = (a: string, b: string) => BigInt(pairs![`${a}>${b}`]!) > BigInt(pairs![`${b}>${a}`]!)
        const best = all.find((a) => all.every((b) => a === b || beats(a, b)))
        if (best) expect(elected).toEqual([best])
      }),
    )
  })

  it('does not drop a winner whom one more ballot puts first', () => {
    fc.assert(
      fc.property(elections({ seats: 1 }), (election) => {
        const [winner] = count(schulze, election).elected
        const lifted = [...election.ballots, { ballot: { rank: [[winner ?? 'a']] }, weight: 1n }]
        if (winner) expect(count(schulze, { ...election, ballots: lifted }).elected).toEqual([winner])
      }),
    )
  })

  it('counts 100,000 ballots in under a second', () => expectFast(schulze))
})
