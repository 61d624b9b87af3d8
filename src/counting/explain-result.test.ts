import { expect, test } from 'vitest'
import { languages } from '../kernel/language.ts'
import { explainResult, type ResultTold } from './explain-result.ts'
import type { Ballot, Counted, Election, Method, TieRule } from './method.ts'
import { methodNamed, methods } from './methods.ts'

const names: Record<string, string> = { a: '바다', b: '산', c: '강', d: '들' }
const label = (id: string) => names[id] ?? id
const lot: TieRule = { by: 'lot', seed: 'seed' }

interface Vote {
  method: string
  ballots: [number, Ballot][]
  seats?: number
  tie?: TieRule
  costs?: Record<string, bigint>
  budget?: bigint
}

function told(
  { method: name, ballots, seats = 1, tie = lot, costs, budget }: Vote,
  how: ResultTold = {},
  lang: 'ko' | 'en' = 'ko',
) {
  const method = methodNamed(name) as Method
  const election: Election = {
    options: ['a', 'b', 'c', 'd'].map((id) => ({ id, ...(costs ? { cost: costs[id]! } : {}) })),
    seats,
    budget,
    ballots: ballots.map(([weight, ballot]): Counted => ({ ballot, weight: BigInt(weight) })),
    tie,
  }
  return explainResult(lang, method.count(method.params.parse({}), election), label, how)
}

const rank = (text: string): Ballot => ({ rank: [...text].map((one) => [one]) })
const approve = (text: string): Ballot => ({ approve: [...text] })

test('approval: who is chosen and by how many', () => {
  const vote: Vote = {
    method: 'approval',
    ballots: [
      [7, approve('ab')],
      [4, approve('b')],
      [1, approve('c')],
    ],
  }
  expect(told(vote)).toEqual({
    verdict: '산이 뽑혔어요.',
    why: ['많은 사람이 고른 순서예요: 산 11표, 바다 7표, 강 1표, 들 0표.'],
  })
  expect(told(vote, { open: true }, 'en').verdict).toBe('If it ended now, 산 would be chosen.')
  expect(told({ ...vote, seats: 2 }).verdict).toBe('산, 바다가 뽑혔어요.')
})

test('instant runoff: who was taken out, and who then had more than half', () => {
  const ballots: Vote['ballots'] = [
    [40, rank('a')],
    [35, rank('b')],
    [25, rank('cb')],
  ]
  expect(told({ method: 'instant-runoff', ballots })).toEqual({
    verdict: '산이 뽑혔어요.',
    why: [
      '첫 순위로 받은 표예요: 바다 40표, 산 35표, 강 25표, 들 0표.',
      '들은 0표로 가장 적어서 빠지고, 그 표는 다음 순위로 갔어요.',
      '강은 25표로 가장 적어서 빠지고, 그 표는 다음 순위로 갔어요.',
      '산이 60표로 남은 표의 절반을 넘었어요.',
    ],
  })
})

test('single transferable vote: quota, surplus, exclusion', () => {
  // 100 papers, two seats: 34 elect. a has 60; 26 of them go on, each at 26/60 = 0.43333.
  const ballots: Vote['ballots'] = [
    [60, rank('ab')],
    [25, rank('c')],
    [15, rank('d')],
  ]
  expect(told({ method: 'scottish-stv', ballots, seats: 2 }).why).toEqual([
    '첫 순위로 받은 표예요: 바다 60표, 강 25표, 들 15표, 산 0표.',
    '뽑히려면 34표가 있어야 해요.',
    '바다가 60표로 뽑혔어요.',
    '바다의 남는 표가 그 몫만큼 다음 순위로 갔어요.',
    '들은 15표로 가장 적어서 빠지고, 그 표는 다음 순위로 갔어요.',
    '강은 25표로 가장 적어서 빠지고, 그 표는 다음 순위로 갔어요.',
    '산이 끝까지 남아서 뽑혔어요.',
  ])
})

test('two by two: against whom the winner stood how', () => {
  const ballots: Vote['ballots'] = [
    [42, rank('abcd')],
    [26, rank('bcda')],
    [15, rank('cdba')],
    [17, rank('dcba')],
  ]
  expect(told({ method: 'schulze', ballots }).why).toEqual([
    '산은 누구와 둘이 견주어도 이겼어요: 바다와는 58 대 42, 강과는 68 대 32, 들과는 68 대 32.',
  ])
  expect(told({ method: 'copeland', ballots }, {}, 'en').why[0]).toBe(
    'By points from comparing two by two: 산 3, 강 2, 들 1, 바다 0.',
  )
  const circle: Vote['ballots'] = [
    [4, rank('abc')],
    [3, rank('bca')],
    [2, rank('cab')],
  ]
  expect(told({ method: 'schulze', ballots: circle }).why[0]).toMatch(/^바다는 모두를 바로 이기지는 못했지만/)
})

test('budgets: what gets money, what does not, and what is spent', () => {
  const costs = { a: 500n, b: 400n, c: 300n, d: 100n }
  const ballots: Vote['ballots'] = [
    [9, approve('a')],
    [6, approve('b')],
    [5, approve('c')],
    [1, approve('d')],
  ]
  const vote: Vote = { method: 'budget-greedy', ballots, costs, budget: 1000n, seats: 0 }
  const won = (text: string) => `${text}원`
  expect(told(vote, { amount: won })).toEqual({
    verdict: '바다, 산, 들이 예산을 받아요.',
    why: [
      '모두 1000원을 써요.',
      '표가 많은 것부터 예산을 주고, 남은 돈으로 안 되는 것은 건너뛰었어요.',
      '예산을 받지 못했어요: 강.',
    ],
  })
  const stops = told({ ...vote, method: 'budget-greedy-no-skip' }, { amount: won })
  expect(stops.why.at(-1)).toBe('강에서 돈이 모자라 멈췄어요.')
})

test('ties: how they were settled, or that they were not', () => {
  const ballots: Vote['ballots'] = [
    [5, approve('a')],
    [5, approve('b')],
  ]
  expect(told({ method: 'approval', ballots }).why.at(-1)).toBe('바다, 산이 똑같아서 제비로 갈랐어요.')
  const open = told({ method: 'approval', ballots, tie: { by: 'none' } })
  expect(open).toMatchObject({ verdict: '표가 똑같아서 아직 정해지지 않았어요.' })
  expect(open.why.at(-1)).toBe('바다, 산이 똑같아서 남은 자리를 정하지 못했어요.')
})

test('weighted votes are told as shares', () => {
  const ballots: Vote['ballots'] = [
    [3, approve('a')],
    [1, approve('b')],
  ]
  expect(told({ method: 'approval', ballots }, { weighted: true }).why[0]).toBe(
    '많은 사람이 고른 순서예요: 바다 75%, 산 25%, 강 0%, 들 0%.',
  )
})

const anyBallot: Record<string, Ballot[]> = {
  approve: [approve('ab'), approve('c'), approve('')],
  scores: [{ scores: { a: 3, b: 1 } }, { scores: { b: 2, c: 2 } }, { scores: {} }],
  rank: [rank('abcd'), rank('cb'), rank('')],
}

test.each(methods.map((one) => one.name))('%s is told in both languages, with whole sentences', (name) => {
  const method = methodNamed(name)!
  const costs = { a: 5n, b: 4n, c: 3n, d: 2n }
  for (const lang of languages)
    for (const tie of [lot, { by: 'none' as const }])
      for (const ballots of [[], (anyBallot[method.form] ?? []).map((one): [number, Ballot] => [1, one])])
        for (const open of [true, false]) {
          const vote: Vote = {
            method: name,
            ballots,
            tie,
            seats: method.budget ? 0 : 2,
            ...(method.budget ? { costs, budget: 8n } : {}),
          }
          const { verdict, why } = told(vote, { open, weighted: open }, lang)
          for (const line of [verdict, ...why]) {
            expect(line).toMatch(/\.$/)
            expect(line).not.toMatch(/undefined|NaN|null|_|\d\/\d/)
            if (lang === 'en') expect(line.replace(/바다|산|강|들/g, '')).not.toMatch(/[가-힣]/)
          }
        }
})
