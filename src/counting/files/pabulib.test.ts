import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { budgetGreedy } from '../methods/budget-greedy.ts'
import { equalShares } from '../methods/equal-shares.ts'
import { readPabulib } from './pabulib.ts'
import { pabulibLimits } from './pabulib-votes.ts'
import { BallotFileProblem, ballotFileProblems } from './problem.ts'
import { ballotFileSentence } from './problem-words.ts'

const meta = (type: string, ...more: string[]) =>
  ['META', 'key;value', 'description;A village', 'budget;2500', `vote_type;${type}`, ...more].join('\n')
const projects = ['PROJECTS', 'project_id;cost;name', '1;600;Path', '2;800;Well', '4;1400;Roof'].join('\n')
const votes = (columns: string, ...rows: string[]) => ['VOTES', columns, ...rows].join('\n')
const approvals = votes('voter_id;vote', 'a;1,2', 'b;2,1', 'c;4', 'd;')
const file = (...parts: string[]) => parts.join('\n')
const good = file(meta('approval'), projects, approvals)

function problemOf(text: string): BallotFileProblem {
  try {
    readPabulib(text)
  } catch (error) {
    if (error instanceof BallotFileProblem) return error
    throw error
  }
  throw new Error('the file was read')
}
const codeOf = (text: string) => {
  const { code, line } = problemOf(text)
  return line === undefined ? code : `${code} ${line}`
}

describe('Pabulib files', () => {
  it('are read with equal ballots together', () => {
    expect(readPabulib(good)).toEqual({
      options: [
        { id: '1', name: 'Path', cost: 600n },
        { id: '2', name: 'Well', cost: 800n },
        { id: '4', name: 'Roof', cost: 1400n },
      ],
      budget: 2500n,
      form: 'approve',
      ballots: [
        { ballot: { approve: ['1', '2'] }, weight: 2n },
        { ballot: { approve: ['4'] }, weight: 1n },
        { ballot: { approve: [] }, weight: 1n },
      ],
      meta: { description: 'A village', budget: '2500', vote_type: 'approval' },
      places: 0,
    })
  })

  it('are read with marks, line ends, spaces, quotes and columns as they come', () => {
    const text = `\ufeff${file(
      'meta',
      'key; value',
      'comment; "#1: ""two"" parts; of a comment\nover lines"',
      'budget; 2500',
      'vote_type; approval',
      '',
      'Projects;;',
      'name; cost; category; project_id',
      '"Path; ""long"""; 600; a,b; 1',
      'Well; 800; ; 2',
      'VOTES',
      'age; vote; voter_id',
      '34; "1, 2"; x',
      '; 2; y',
    ).replaceAll('\n', '\r\n')}\r\n`
    const read = readPabulib(text)
    expect(read.options.map(({ id, name }) => [id, name])).toEqual([
      ['1', 'Path; "long"'],
      ['2', 'Well'],
    ])
    expect(read.meta.comment).toBe('#1: "two" parts; of a comment\r\nover lines')
    expect(read.ballots).toEqual([
      { ballot: { approve: ['1', '2'] }, weight: 1n },
      { ballot: { approve: ['2'] }, weight: 1n },
    ])
  })

  it('name a project by its id where they give no name', () => {
    const plain = file(meta('approval'), 'PROJECTS\nproject_id;cost\n7;10', votes('voter_id;vote', 'a;7'))
    expect(readPabulib(plain).options).toEqual([{ id: '7', name: '7', cost: 10n }])
  })

  it('keep cents exactly, by counting in the smallest part there is', () => {
    const cents = good
      .replace('budget;2500', 'budget;2500.00')
      .replace('1;600;', '1;600.5;')
      .replace('2;800;', '2;800.25;')
    const { options, budget, places } = readPabulib(cents)
    expect({ costs: options.map(({ cost }) => cost), budget, places }).toEqual({
      costs: [60050n, 80025n, 140000n],
      budget: 250000n,
      places: 2,
    })
  })

  it('read choose-1, cumulative, scoring and ordinal votes', () => {
    const ballots = (type: string, rows: string, ...more: string[]) =>
      readPabulib(file(meta(type, ...more), projects, rows)).ballots.map(({ ballot }) => ballot)
    expect(ballots('choose-1', votes('voter_id;vote', 'a;4'))).toEqual([{ approve: ['4'] }])
    const points = votes('voter_id;vote;points', 'a;4,1;3,2.0', 'b;2;0')
    expect(ballots('cumulative', points, 'max_sum_points;5')).toEqual([
      { scores: { 4: 3, 1: 2 } },
      { scores: {} },
    ])
    expect(ballots('scoring', votes('voter_id;vote;points', 'a;4,1;-3,2'), 'default_score;1')).toEqual([
      { scores: { 1: 2, 2: 1, 4: -3 } },
    ])
    // Three may be ranked: 3, 2 and 1 points, also where somebody ranks fewer.
    expect(ballots('ordinal', votes('voter_id;vote', 'a;4,1', 'b;1,4,2'))).toEqual([
      { scores: { 4: 3, 1: 2 } },
      { scores: { 1: 3, 4: 2, 2: 1 } },
    ])
    expect(ballots('ordinal', votes('voter_id;vote', 'a;4,1'), 'max_length;2')).toEqual([
      { scores: { 4: 2, 1: 1 } },
    ])
  })

  it('count a vote as often as its strength says', () => {
    const text = file(
      meta('approval'),
      projects,
      votes('voter_id;vote;vote_strength', 'a;1;3', 'b;1;', 'c;2;0'),
    )
    expect(readPabulib(text).ballots).toEqual([{ ballot: { approve: ['1'] }, weight: 4n }])
  })

  it('are counted as they stand', () => {
    const { options, budget, ballots } = readPabulib(good)
    const election = { options, budget, ballots, seats: 0, tie: { by: 'none' as const } }
    // 2 of 4 voters for 1 and 2: 600 + 800 of 2500; then 4 with one vote costs more than the 1100 left.
    expect(budgetGreedy.count({}, election)).toMatchObject({ elected: ['1', '2'], spent: '1400' })
    // Shares of 625: 600 from a and b, 300 each; then 650 of the 800 of project 2 are left.
    expect(equalShares.count({ completion: 'none', unit: 1 }, election)).toMatchObject({ elected: ['1'] })
  })

  it('are not counted when something is missing', () => {
    expect(codeOf('')).toBe('empty_file')
    expect(codeOf(' \n\n')).toBe('empty_file')
    expect(codeOf('hello')).toBe('no_section 1')
    expect(codeOf(file(meta('approval'), projects))).toBe('no_section')
    expect(codeOf(file(projects, meta('approval'), approvals).replace(meta('approval'), ''))).toBe(
      'no_section 7',
    )
    expect(codeOf(file(meta('approval'), approvals))).toBe('no_section 6')
    expect(codeOf(file(good, projects))).toBe('section_twice 17')
    expect(codeOf(good.replace('budget;2500\n', ''))).toBe('no_budget')
    expect(codeOf(good.replace('budget;2500', 'budget;'))).toBe('no_budget 4')
    expect(codeOf(good.replace('vote_type;approval\n', ''))).toBe('no_vote_type')
    expect(codeOf(good.replace('vote_type;approval', 'vote_type;veto'))).toBe('unknown_vote_type')
    expect(codeOf(good.replace('voter_id;vote', 'voter_id;votes'))).toBe('no_column 12')
    expect(codeOf(good.replace(';cost;', ';price;'))).toBe('no_column 7')
    expect(codeOf(good.replace(';cost;', ';cost;COST;'))).toBe('column_twice 7')
    expect(codeOf(good.replace('1;600;Path', '1'))).toBe('too_few_fields 8')
    expect(codeOf(file(meta('approval'), 'PROJECTS\nproject_id;cost', votes('voter_id;vote')))).toBe(
      'no_options',
    )
    expect(codeOf(file(meta('cumulative'), projects, approvals))).toBe('no_column 12')
  })

  it('are not counted when numbers are wrong', () => {
    for (const cost of ['-600', '6e2', '1,000', '0x10', '', 'NaN', '9'.repeat(400), '600.12345678901'])
      expect(codeOf(good.replace(';600;', `;${cost};`))).toBe('bad_cost 8')
    expect(codeOf(good.replace('budget;2500', 'budget;-1'))).toBe('bad_cost 4')
    expect(codeOf(good.replace('description;A village', 'max_length;many'))).toBe('bad_number')
  })

  it('are not counted when a vote is wrong', () => {
    const one = (type: string, columns: string, row: string, ...more: string[]) =>
      codeOf(file(meta(type, ...more), projects, votes(columns, row)))
    expect(one('approval', 'voter_id;vote', 'a;1,3')).toBe('no_such_option 13')
    expect(one('approval', 'voter_id;vote', 'a;__proto__')).toBe('no_such_option 13')
    expect(one('approval', 'voter_id;vote', 'a;1,')).toBe('no_such_option 13')
    expect(one('approval', 'voter_id;vote', 'a;1,2,1')).toBe('option_repeated 13')
    expect(one('choose-1', 'voter_id;vote', 'a;1,2')).toBe('too_many_choices 13')
    expect(one('ordinal', 'voter_id;vote', 'a;1,2,4', 'max_length;2')).toBe('too_many_choices 14')
    expect(one('cumulative', 'voter_id;vote;points', 'a;1,2;3')).toBe('points_mismatch 13')
    expect(one('cumulative', 'voter_id;vote;points', 'a;;3')).toBe('points_mismatch 13')
    expect(one('cumulative', 'voter_id;vote;points', 'a;1;-3')).toBe('bad_number 13')
    expect(one('cumulative', 'voter_id;vote;points', 'a;1;1.5')).toBe('bad_number 13')
    expect(one('cumulative', 'voter_id;vote;points', 'a;1,2;3,3', 'max_sum_points;5')).toBe(
      'too_many_points 14',
    )
    expect(one('scoring', 'voter_id;vote;points', 'a;1;9999999999')).toBe('number_too_large 13')
    expect(one('approval', 'voter_id;vote;vote_strength', 'a;1;-2')).toBe('bad_weight 13')
    expect(one('approval', 'voter_id;vote;vote_strength', `a;1;${'9'.repeat(30)}`)).toBe(
      'number_too_large 13',
    )
    expect(codeOf(file(good, 'a;2'))).toBe('voter_twice 17')
  })

  it('are not counted when they are hostile', () => {
    expect(codeOf(`${good}\0`)).toBe('not_text')
    expect(codeOf(file(good, 'e;"1'))).toBe('quote_not_closed 17')
    expect(codeOf(file(good, 'e;"1"x'))).toBe('quote_not_closed 17')
    const many = Array.from({ length: pabulibLimits.options + 1 }, (_, i) => `p${i};1;p`)
    expect(codeOf(file(meta('approval'), projects, ...many))).toBe(
      `too_many_options ${8 + pabulibLimits.options}`,
    )
    expect(codeOf(good.replace('2;800', '1;800'))).toBe('option_twice 9')
    expect(codeOf('x'.repeat(pabulibLimits.megabytes * 1_000_000 + 1))).toBe('too_large')
  })

  it('of any junk are read or refused, never more', () => {
    const piece = fc.constantFrom(
      'META',
      'PROJECTS',
      'VOTES',
      ';',
      '\n',
      '"',
      ',',
      '1',
      '-',
      '\r',
      'budget',
      '\ufeff',
    )
    fc.assert(
      fc.property(fc.array(fc.oneof(piece, fc.string())), fc.nat(good.length), (pieces, at) => {
        const junk = good.slice(0, at) + pieces.join('') + good.slice(at)
        for (const text of [pieces.join(''), junk]) {
          try {
            readPabulib(text)
          } catch (error) {
            if (!(error instanceof BallotFileProblem)) throw error
          }
        }
      }),
      { numRuns: 500 },
    )
  })

  it('as large as the largest of the library are read in under two seconds', () => {
    const wide = Array.from({ length: 197 }, (_, i) => `${i};${1000 + i};Project ${i}`)
    const rows = Array.from({ length: 131_778 }, (_, i) => {
      const chosen = Array.from({ length: 1 + (i % 10) }, (_, k) => ((i >> (k % 7)) * (2 * k + 3) + k) % 197)
      return `${i};${20 + (i % 70)};${[...new Set(chosen)].join(',')}`
    })
    const text = file(
      meta('approval'),
      'PROJECTS\nproject_id;cost;name',
      ...wide,
      votes('voter_id;age;vote', rows.join('\n')),
    )
    const before = process.cpuUsage()
    const { ballots } = readPabulib(text)
    const ms = Math.round(process.cpuUsage(before).user / 1000)
    console.log(`131,778 votes × 197 projects: ${ballots.length} different ballots in ${ms} ms`)
    expect(ballots.reduce((sum, { weight }) => sum + weight, 0n)).toBe(131_778n)
    expect(ms).toBeLessThan(2_000)
  })
})

describe('problems of ballot files', () => {
  it('have a sentence each, in both languages, with the line', () => {
    const values = new Proxy(
      {},
      { get: () => 3, ownKeys: () => [], getOwnPropertyDescriptor: () => undefined },
    )
    for (const code of ballotFileProblems) {
      const problem = Object.assign(new BallotFileProblem(code, {}, 7), { values })
      expect(ballotFileSentence(problem, 'ko')).toMatch(/^7번째 줄: .*[가-힣].*\.$/)
      expect(ballotFileSentence(problem, 'en')).toMatch(/^Line 7: [A-Z"].*/)
      expect(ballotFileSentence(problem, 'en')).not.toMatch(/undefined|[가-힣]/)
    }
  })

  it('repeat only a short, harmless piece of the file', () => {
    const { values } = new BallotFileProblem('no_such_option', {
      option: `\u001b[31m${'x'.repeat(500)}\u202e`,
    })
    expect(values.option).toBe(`·[31m${'x'.repeat(55)}…`)
  })
})
