import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { scottishStv } from '../methods/scottish-stv.ts'
import { count } from '../ranked.fixture.ts'
import { readBlt } from './blt.ts'
import { BallotFileProblem } from './problem.ts'

const plain = `4 2
-2
3 1 3 4 0
4 1 3 2 0
2 4 1 3 0
1 2 0
2 2 4 3 1 0
1 3 4 2 0
0
"Adam"
"Basil"
"Charlotte"
"Donald"
"Title"
`

/** Ballots as they were read: `3 1>3>4`. */
const ballotsIn = (text: string) =>
  readBlt(text).ballots.map(({ ballot, weight }) =>
    `${weight} ${ballot.rank.map((side) => side.join('=')).join('>')}`.trim(),
  )

const small = (ballots: string, before = '') => `3 1\n${before}${ballots}\n0\n"A"\n"B"\n"C"\n"T"\n`

describe('a BLT file', () => {
  it('is read as Hill, Wichmann and Woodall wrote it, without those who withdrew', () => {
    expect(readBlt(plain)).toMatchObject({
      title: 'Title',
      seats: 2,
      options: [
        { id: '1', name: 'Adam' },
        { id: '3', name: 'Charlotte' },
        { id: '4', name: 'Donald' },
      ],
      withdrawn: [{ id: '2', name: 'Basil' }],
      tieOrder: ['1', '3', '4'],
    })
    // Basil's only voter ranks nobody any more; 4 1 3 2 and 3 1 3 4 stay two kinds.
    expect(ballotsIn(plain)).toEqual(['3 1>3>4', '4 1>3', '2 4>1>3', '1', '2 4>3>1', '1 3>4'])
    expect(readBlt(plain).ballots[0]!.line).toBe(3)
  })

  it('leaves the votes for those who withdrew out of the quota', () => {
    const { options, seats, ballots } = readBlt(plain)
    const result = count(scottishStv, { options, seats, ballots, tie: { by: 'none' } })
    // 12 papers still rank somebody: the quota is 12 / 3 and one. Charlotte gets 7 × 0.28571 of Adam's surplus, which
    // is not enough; her own paper then gives Donald his fifth vote.
    expect(result).toMatchObject({ quota: '5', elected: ['1', '4'] })
    expect(result.stages[0]!.votes).toEqual({ 1: '7.00000', 3: '1.00000', 4: '4.00000' })
  })

  it('may come with a byte-order mark, other line ends, comments, numbers of ballots and text at the end', () => {
    const odd = `\uFEFF# made by hand\r\n3 1 # three, one seat\r\n[droop rule=meek]\r\n(b 1) 2 1 2 0 # first\r\n/* two\r\nlines */ (b2) 2 1 2 0\r\n\r\n1 - 3 - 2=1 0\r\n0\r\n"A" # one\r\n"B # no comment"\r\n"C"\r\n"T"\r\nmade on a Monday\r\n`
    expect(ballotsIn(odd)).toEqual(['4 1>2', '1 3>1=2'])
    expect(readBlt(odd).options[1]!.name).toBe('B # no comment')
    expect(readBlt(odd).ballots.map((one) => one.line)).toEqual([4, 8])
    expect(ballotsIn('3 1 2 1 2 0 1 0 0 "A" "B" "C" "T"')).toEqual(['2 1>2', '1'])
  })

  it('may name candidates shortly, order them for ties and withdraw them in brackets', () => {
    const nick = small('2 bo - al=cy 0\n1 2 0', '[nick al bo cy]\n[tie cy al 2]\n')
    expect(ballotsIn(nick)).toEqual(['2 2>1=3', '1 2'])
    expect(readBlt(nick).tieOrder).toEqual(['3', '1', '2'])
    const withdrawn = readBlt(small('1 1 2 0', '[withdrawn 2]\n[tie 3 2 1 ]\n'))
    expect(withdrawn.options.map((one) => one.id)).toEqual(['1', '3'])
    expect(withdrawn.tieOrder).toEqual(['3', '1'])
  })

  it('may quote names in any way, and tells like names apart', () => {
    const names = (text: string) => readBlt(`3 1\n0\n${text}\n"T"`).options.map((one) => one.name)
    expect(names('"Kim \\"Big\\" Lee"\n"Kim ""Big"" Lee"\n"김 \\\\ 이"')).toEqual([
      'Kim "Big" Lee #1',
      'Kim "Big" Lee #2',
      '김 \\ 이',
    ])
    expect(names('"" "B" "C"')).toEqual(['#1', 'B', 'C'])
  })

  const broken: [string, string, object, number | undefined][] = [
    [' \n', 'empty_file', {}, undefined],
    ['3 1\n\0', 'not_text', {}, undefined],
    ['hello', 'bad_header', {}, 1],
    ['# only a comment', 'bad_header', {}, 1],
    ['3', 'bad_header', {}, 1],
    ['-3 1', 'bad_header', {}, 1],
    ['0 1', 'no_options', {}, 1],
    ['3 0', 'bad_seats', { seats: 0 }, 1],
    ['1000000 2\n', 'too_many_options', { most: 1000 }, 1],
    ['99999999999999999999 2', 'number_too_large', { text: '99999999999999999999' }, 1],
    [small('9999999999999999 1 0'), 'number_too_large', {}, 2],
    [small('9999999999999 1 0'), 'number_too_large', {}, 2],
    [small('1 99999999999999999 0'), 'number_too_large', {}, 2],
    [small('1 1 0\n-3 1 2 0'), 'bad_weight', { text: '-3' }, 3],
    [small('-3 1 2 0'), 'bad_weight', { text: '-3' }, 2],
    [small('1.5 1 0'), 'bad_weight', { text: '1.5' }, 2],
    [small('1e9 1 0'), 'bad_weight', {}, 2],
    [small('1 1 0\n1 4 0'), 'no_such_option', { option: '4' }, 3],
    [small('1 1 0', '-4\n'), 'no_such_option', { option: '4' }, 2],
    [small('1 x 0', '[nick a b c]\n'), 'no_such_option', { option: 'x' }, 3],
    [small('1 1=0 0'), 'no_such_option', { option: '0' }, 2],
    [small('1 2 1 2 0'), 'option_repeated', { option: '2' }, 2],
    [small('1 1=1 0'), 'option_repeated', { option: '1' }, 2],
    [small('1 one 0'), 'bad_ballot', { text: 'one' }, 2],
    [small('1 1= 0'), 'bad_ballot', { text: '' }, 2],
    [small('1 (2 3) 0'), 'bad_ballot', {}, 2],
    [small('1 1 2\n1 2 0'), 'ballot_not_ended', {}, 2],
    ['3 1\n1 1 2', 'ballot_not_ended', {}, 2],
    ['3 1\n1 1 0\n', 'ballots_not_ended', {}, 3],
    ['3 1\n1 1 0\n"A"\n"B"\n"C"\n"T"', 'ballots_not_ended', {}, 3],
    ['3 1\n1 1 0\n0\n"A"\n"B"\n"T"', 'wrong_number_of_names', { needed: 3, got: 3 }, 4],
    ['3 1\n1 1 0\n0\n"A"\n"B"\n"C"\n"D"\n"T"', 'wrong_number_of_names', { needed: 3, got: 5 }, 4],
    ['3 1\n1 1 0\n0\nA\nB\nC\nT', 'wrong_number_of_names', { needed: 3, got: 0 }, 4],
    ['3 1\n1 1 0\n0\n"A\n"B"\n', 'quote_not_closed', {}, 4],
    [`3 1\n1 1 0\n0\n"${'x'.repeat(5_000)}"`, 'quote_not_closed', {}, 4],
    ['3 1\n/* for ever', 'bad_ballot', { text: '/*' }, 2],
    ['3 1\n(for ever', 'bad_ballot', { text: '(for ever' }, 2],
    ['1 1\n-1\n1 1 0\n0\n"A"\n"T"', 'no_options', {}, undefined],
    ...[
      'tie 1 2',
      'tie 1 1 2',
      'nick a b',
      'nick a b a',
      'nick a b 3',
      'nick a b c=d',
      'nick "a" b c',
      '',
    ].map((text): [string, string, object, number] => [
      small('1 1 0', `[${text}]\n`),
      'bad_directive',
      {},
      2,
    ]),
    [small('1 1 0', ']\n'), 'bad_directive', {}, 2],
    [small('1 1 0', '[tie 1 2 3\n'), 'bad_directive', {}, 2],
    [small('1 1 0', '[tie [nick\n'), 'bad_directive', {}, 2],
  ]
  it.each(broken)('is refused when it is %j', (text, code, values, line) => {
    const problem = problemOf(text)
    expect(problem).toMatchObject({ code, values })
    expect(problem?.line).toBe(line)
  })

  it('is refused whole whatever else is done to it', () => {
    const at = fc.nat({ max: plain.length })
    const piece = fc.oneof(
      fc.string({ maxLength: 5 }),
      fc.constantFrom('0', '-', '=', '"', '[', '(', '\n', '/*', '9'.repeat(30)),
    )
    fc.assert(
      fc.property(at, at, piece, (from, to, put) => {
        const text = plain.slice(0, from) + put + plain.slice(to)
        const problem = problemOf(text)
        if (problem) return
        const { options, ballots } = readBlt(text)
        const known = new Set(options.map((one) => one.id))
        expect(ballots.flatMap((one) => one.ballot.rank.flat()).every((id) => known.has(id))).toBe(true)
      }),
      { numRuns: 2_000 },
    )
  })

  it('of 100,000 ballots is read in seconds', () => {
    const lines = Array.from(
      { length: 100_000 },
      (_, at) => `1 ${(at % 7) + 1} ${(at % 5) + 8} ${(at % 8) + 13} 0`,
    )
    const names = Array.from({ length: 20 }, (_, at) => `"N${at}"`)
    const begun = performance.now()
    const { ballots } = readBlt(['20 3', ...lines, '0', ...names, '"T"'].join('\n'))
    expect(ballots).toHaveLength(280)
    expect(performance.now() - begun).toBeLessThan(3_000)
  })
})

/** The problem a text is refused with; any other error is a fault of the reader. */
function problemOf(text: string): BallotFileProblem | undefined {
  try {
    readBlt(text)
    return undefined
  } catch (error) {
    if (error instanceof BallotFileProblem) return error
    throw error
  }
}
