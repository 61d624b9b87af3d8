import { beforeAll, expect, it } from 'vitest'
import { loadSlices } from '../../boot.ts'
import { commandTitle, describe } from './describe.ts'

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

it('falls back to the name of a command this installation does not have', () => {
  expect(commandTitle('nothing.known', 'en')).toBe('nothing.known')
})
