import { expect, it } from 'vitest'
import { guessAccount } from './guess.ts'

it('guesses from what banks write, by the way the money goes', () => {
  expect(guessAccount('결산이자', 'in')).toBe('income:interest')
  expect(guessAccount('이체수수료', 'out')).toBe('expenses:fees')
  expect(guessAccount('GS25 망원점', 'out')).toBe('expenses:food')
  expect(guessAccount('이자', 'out')).toBeUndefined()
  expect(guessAccount('김민아', 'in')).toBeUndefined()
})
