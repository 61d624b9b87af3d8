import { expect, test } from 'vitest'
import { questionFrom } from './question.ts'

test('names of commands become questions', () => {
  expect(questionFrom('활동 기록하기', 'ko')).toBe('활동 기록할까요?')
  expect(questionFrom('조합원으로 받기', 'ko')).toBe('조합원으로 받을까요?')
  expect(questionFrom('모임 만들기', 'ko')).toBe('모임 만들까요?')
  expect(questionFrom('정관 개정', 'ko')).toBe('정관 개정, 할까요?')
  expect(questionFrom('Admit a member', 'en')).toBe('Admit a member?')
})
