import { expect, it } from 'vitest'
import { outsideNames } from './outside-names.ts'

const [a, b, c] = ['a', 'b', 'c'].map((one) => `0b8cbb2c-6f5f-4c9b-9a53-93a8d5a0a00${one}`)

it('tells outsiders no account of a single person, nor a sum of two', () => {
  const shown = outsideNames([
    ...[a, b, c].map((one) => `equity:shares:${one}`),
    ...[a, b].map((one) => `expenses:wages:${one}`),
    ...[`expenses:sp-care:wages:${a}`, 'expenses:rent'],
  ])
  expect(shown(`equity:shares:${a}`)).toBe('equity:shares')
  expect(shown(`expenses:wages:${a}`)).toBe('expenses:other')
  // What stands on the account itself goes with it, or it would be told apart again.
  expect(shown('expenses:wages')).toBe('expenses:other')
  expect(shown(`expenses:sp-care:wages:${a}`)).toBe('expenses:sp-care:other')
  expect(shown('expenses:rent')).toBe('expenses:rent')
})
