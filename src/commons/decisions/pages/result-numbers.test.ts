import { expect, it } from 'vitest'
import type { Result } from '../../../counting/method.ts'
import { ballotText } from './ballot-text.ts'
import { inVotes, votesOf } from './result-numbers.ts'

it('says what a number counts', () => {
  expect(inVotes('ko', 'approval', '3')).toBe('3표')
  expect(inVotes('en', 'approval', '1')).toBe('1 vote')
  expect(inVotes('ko', 'scottish-stv', '1234.50000')).toBe('1,234.5표')
  expect(inVotes('ko', 'approval', '300', ['300', '600'])).toBe('33.3%')
  expect(inVotes('ko', 'score', '3')).toBe('3점')
  expect(inVotes('en', 'copeland', '2.5')).toBe('2.5 wins')
  expect(inVotes('ko', 'schulze', '2')).toBe('맞대결 2승')
  expect(inVotes('ko', 'majority-judgement', '4')).toBe('좋아요')
})

const result = (changes: Partial<Result>): Result => ({
  method: 'approval',
  seats: 1,
  quota: null,
  stages: [],
  elected: [],
  ties: [],
  undecided: [],
  ...changes,
})
const stage = (votes: Record<string, string>) => ({ step: 'round', votes, elected: [], excluded: [] })

it('draws the first count, and of budgets what every project had', () => {
  const stages = [stage({ a: '3', b: '2' }), stage({ a: '4' })]
  expect(votesOf(result({ method: 'scottish-stv', quota: '3', stages }))).toEqual({ a: '3', b: '2' })
  expect(votesOf(result({ method: 'budget-greedy', spent: '7', stages }))).toEqual({ a: '4', b: '2' })
  expect(votesOf(result({ stages: [] }))).toEqual({})
})

it('tells a ballot in a line, a long one by its beginning', () => {
  const options = Array.from({ length: 15 }, (_, i) => ({ id: `o${i}`, label: `안 ${i}` }))
  const told = (ballot: Parameters<typeof ballotText>[3], lang: 'ko' | 'en' = 'ko') =>
    ballotText(lang, 'majority', options, ballot)
  expect(told({ choice: 'no' })).toBe('반대')
  expect(told({ rank: [['o1', 'o2'], ['o0']] })).toBe('1. 안 1 = 안 2, 2. 안 0')
  expect(told({ scores: { o1: -2 } })).toBe('안 1 -2')
  expect(told({ approve: [] }, 'en')).toBe('blank ballot')
  expect(told({ approve: options.map(({ id }) => id) })).toMatch(/안 11 외 3개$/)
})
