import { expect, test } from 'vitest'
import { messages } from './messages.ts'

const data = {
  agent: 'a',
  term: 't',
  uses: 2,
  links: 1,
  people: 1,
  keptUntil: '2029-03-01',
  until: '2029-03-01',
}
const telling = {
  entry: { actor: 'agent:a' },
  data,
  label: (id: string) => ({ a: '보라', t: '이사장' })[id] ?? '지운 사람',
  actor: '민아',
  amount: String,
} as never

test('every entry is told in both languages, with the right particles', () => {
  for (const say of [...Object.values(messages.ko.entries), ...Object.values(messages.en.entries)]) {
    expect(say(telling)).toMatch(/^[^\s].*[.]$/)
    expect(say(telling)).not.toMatch(/undefined|\(|\)/)
  }
  expect(messages.ko.entries.office_given(telling)).toBe('보라 님이 이사장을 맡게 되었어요.')
  expect(messages.en.entries.member_invited(telling)).toBe('민아 made a personal link for 보라.')
})

test('failures inside a roll say whom they are about', () => {
  const row = { row: '3', value: '12' }
  expect(messages.ko.failures.number_taken(row)).toBe('3번째 사람: 명부 번호 12번은 다른 사람이 쓰고 있어요.')
  expect(messages.en.failures.number_taken({ number: '12' })).toBe(
    'Member number 12 belongs to somebody else.',
  )
})
