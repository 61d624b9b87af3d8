import { beforeAll, expect, it } from 'vitest'
import { loadSlices } from '../../boot.ts'
import { charterFrom } from '../charter/compose.ts'
import { templateNamed } from '../charter/templates.ts'
import { commandTitle, describe, namedIn } from './describe.ts'

beforeAll(loadSlices)

const agent = '01900000-0000-7000-8000-000000000001'
const labels = async (idOf: string) => new Map(idOf === 'members.agent' ? [[agent, '보라']] : [])

it('names people by what the field says it names', async () => {
  const told = await describe('members.expel', { agent, reason: '연락이 끊겼어요' }, 'ko', labels)
  expect(told.facts).toContainEqual({ term: '누구', value: '보라' })
  expect(told.title).not.toBe('members.expel')
})

it('says an amount with its unit, lists, and yes or no', async () => {
  const input = { amount: '240000', unit: 'KRW', types: ['worker', 'user'], urgent: true, none: null }
  const { facts } = await describe('nothing.known', input, 'ko', labels)
  expect(facts).toEqual([
    { term: '금액', value: expect.stringContaining('240,000') },
    { term: '유형', value: 'worker, user' },
    { term: 'urgent', value: '예' },
  ])
})

it('goes into lists of things with parts, and names nobody by an id', async () => {
  const [from, to, amount, unit] = ['assets:cash', 'expenses:feast', '120000', 'KRW']
  const input = { on: '2026-11-01', note: '잔치', lines: [{ from, to, amount, unit }] }
  const { facts } = await describe('nothing.known', input, 'ko', labels)
  expect(facts.at(-1)?.value).toMatch(/받는 곳 expenses:feast · 금액 120,000원$/)
  const invited = await describe('observation.recordEvent', { provider: agent }, 'ko', labels)
  expect(JSON.stringify(invited)).not.toContain('{\\"')
})

it('says an office by its name and its term by the calendar', async () => {
  const rules = charterFrom(templateNamed('village'))
  const input = { agent, kind: 'role', code: 'chair', from: '2026-08-10', until: '2028-07-03' }
  const { facts } = await describe('members.appoint', input, 'ko', labels, rules)
  expect(facts).toEqual([
    { term: '누구', value: '보라' },
    { term: '맡을 일', value: '이장' },
    { term: '언제부터', value: '2026년 8월 10일' },
    { term: '언제까지', value: '2028년 7월 3일' },
  ])
  expect(await namedIn('members.appoint', input, 'ko', labels, rules)).toBe('보라, 이장')
})

it('says a ruling in words', async () => {
  const { facts } = await describe('decisions.ruleOnAppeal', { ruling: 'upheld' }, 'en', labels)
  expect(facts).toEqual([{ term: 'Ruling', value: 'upheld' }])
  expect((await describe('decisions.ruleOnAppeal', { ruling: 'upheld' }, 'ko', labels)).facts[0]).toEqual({
    term: '판정',
    value: '이의를 받아들임',
  })
})

it('falls back to the name of a command this installation does not have', () => {
  expect(commandTitle('nothing.known', 'en')).toBe('nothing.known')
})

it('groups the digits of every amount, whatever its field is called', async () => {
  const parts = { legal: '640000', voluntary: '0', patronage: '3000000', capital: '300000' }
  const { facts } = await describe('years.appropriate', { year: 2026, ...parts }, 'ko', labels)
  expect(facts.map(({ value }) => value)).toEqual(['2026', '640,000', '0', '3,000,000', '300,000'])
  const lines = [{ account: 'expenses:wages', amount: '240000000' }]
  const called = async (idOf: string) => new Map(idOf === 'books.account' ? [['expenses:wages', '급여']] : [])
  const budget = await describe('years.setBudget', { year: 2026, text: '', lines }, 'ko', called)
  expect(budget.facts.at(-1)?.value).toBe('계정 급여 · 금액 240,000,000')
})
