import { describe, expect, it } from 'vitest'
import { choiceOutcome, motionOutcome } from '../../../counting/outcome.ts'
import { canonicalText } from '../../../kernel/canonical.ts'
import { counted, json } from './testing.ts'

const rules = { quorumNum: 1, quorumDen: 2 }
const head = { dure: 'ballots', v: 1, decision: { number: 7, title: '둘 뽑기' } }

function electionFile() {
  const options = ['민아', '도윤', '도윤'].map((label, at) => ({ id: `o${at + 1}`, label }))
  const ranks: [string[][], number][] = [
    [[['o1'], ['o2']], 5],
    [[['o2']], 2],
    [[['o3']], 3],
  ]
  const procedure = { ...rules, method: 'meek-stv' }
  const groups = ranks.map(([rank, heads]) => ({ type: '', ballot: { rank }, heads }))
  const tie = { by: 'lot', seed: 'ab12' } as const
  const attending = { eligible: { '': 12 }, present: { '': 10 } }
  const result = choiceOutcome(procedure, { options, seats: 2, tie }, groups, attending)
  const ballots = ranks.map(([rank, heads]) => ({ ballot: { rank }, weight: `${heads}` }))
  return { ...head, procedure, method: 'meek-stv', params: {}, options, seats: 2, tie, ballots, result }
}

function motionFile() {
  const procedure = { ...rules, method: 'majority', num: 1, den: 2, strict: true, base: 'yes_no' }
  const votes = { '': { eligible: 9, present: 7, answers: { yes: 4, no: 2, abstain: 1 } } }
  return {
    ...head,
    procedure,
    method: 'majority',
    options: [],
    votes,
    result: motionOutcome(procedure, votes),
  }
}

describe('a decision that Dure exported', () => {
  it('is counted by its own terms and compared with its result', async () => {
    const text = canonicalText(electionFile())
    expect(await json(text)).toMatchObject({
      exit: 0,
      agrees: true,
      method: 'meek-stv',
      elected: ['민아', '도윤 (o2)'],
    })
    expect((await counted(text)).out).toContain('exactly the result stated')
    const other = await json(text, ['--method', 'scottish-stv'])
    expect(other).toMatchObject({ exit: 0, agrees: null, method: 'scottish-stv', tie: { by: 'lot' } })
    expect((await counted(text, ['--seats', '1'])).out).toContain('not compared')
    const { result: _, ...unstated } = electionFile()
    expect((await counted(canonicalText(unstated))).out).toContain('states no result')
  })

  it('ends with 4 where something was changed', async () => {
    const file = electionFile()
    file.ballots[0]!.weight = '4'
    expect(await json(canonicalText(file))).toMatchObject({ exit: 4, agrees: false })
    expect(await counted(canonicalText(file), ['--lang', 'ko'])).toMatchObject({
      code: 4,
      out: expect.stringContaining('결과와 달라요'),
    })
  })

  it('may be a budget', async () => {
    const options = [
      { id: 'o1', label: '놀이터', cost: '700' },
      { id: 'o2', label: 'Path', cost: '400' },
      { id: 'o3', label: '숲', cost: '300' },
    ]
    const ballots = [
      { ballot: { approve: ['o1'] }, weight: '5' },
      { ballot: { approve: ['o2', 'o3'] }, weight: '3' },
    ]
    const terms = { procedure: {}, method: 'budget-greedy', options, seats: 0, budget: '1000', ballots }
    const text = canonicalText({ ...head, ...terms })
    // The playground leaves 300: not enough for the path, enough for the wood.
    expect(await json(text, ['--tie', 'none'])).toMatchObject({
      method: 'budget-greedy',
      budget: '1000',
      funded: ['놀이터', '숲'],
      spent: '1000',
      stages: [{ step: 'fund', votes: { 놀이터: '5' } }, {}, {}],
    })
    expect((await json(text, ['--budget', '999'])).funded).toEqual(['놀이터'])
    // Each has 125: 5 can pay 625, which is too little for 700; 3 can pay 375, and 300 is the wood.
    const shares = await counted(text, ['--method', 'equal-shares', '--lang', 'ko'])
    expect(shares.out).toMatch(/\n1 숲 +3 +300 +예산을 받아요 +700\n/)
    expect(shares.out).toContain('예산을 받는 사업: 숲\n쓰는 돈: 300 · 남는 돈: 700\n')
    const none = text.replaceAll(/"cost":"\d+",/g, '')
    expect(await json(none)).toMatchObject({ code: 'count.no_costs', exitCode: 1 })
  })

  it('may be a vote of yes or no', async () => {
    const text = canonicalText(motionFile())
    expect(await json(text)).toMatchObject({ exit: 0, method: 'majority', outcome: 'passed', agrees: true })
    expect((await counted(text)).out).toMatch(/^둘 뽑기\nMethod: [\s\S]*exactly the result/)
    expect((await counted(text.replace('"no":2', '"no":5'))).code).toBe(4)
    expect(await counted(text, ['--seats', '2'])).toMatchObject({ code: 1, out: '' })
    expect(
      (await json(text.replace('"method":"majority","options"', '"method":"augury","options"'))).exit,
    ).toBe(1)
    expect((await json(text.replace('"num":1,', ''))).exit).toBe(1)
  })

  it('is refused with a ballot that cannot be counted', async () => {
    const ballot = (rank: string[][]) =>
      canonicalText({ ...electionFile(), ballots: [{ ballot: { rank }, weight: '1' }] })
    expect(await json(ballot([['o9']]))).toMatchObject({ code: 'count.no_such_option', exitCode: 1 })
    expect(await json(ballot([['o1'], ['o1']]))).toMatchObject({
      exitCode: 1,
      detail: expect.stringContaining('twice'),
    })
    const mixed = [
      { ballot: { rank: [['o1']] }, weight: '1' },
      { ballot: { approve: ['o1'] }, weight: '1' },
    ]
    const { exitCode, detail } = await json(canonicalText({ ...electionFile(), ballots: mixed }))
    expect([exitCode, detail]).toEqual([1, expect.stringContaining('Ballot 2')])
    const unknown = canonicalText({ ...electionFile(), method: 'augury' })
    expect(await json(unknown)).toMatchObject({ exitCode: 1, detail: expect.stringContaining('augury') })
  })
})
