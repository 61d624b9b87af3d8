import { expect, test } from 'vitest'
import { canDo } from './korean-verb.ts'

test.each([
  ['활동 기록하기', '활동 기록할 수 있어요'],
  ['가입 신청 받아들이기', '가입 신청 받아들일 수 있어요'],
  ['새 규칙 만들기', '새 규칙 만들 수 있어요'],
  ['대표 뽑기', '대표 뽑을 수 있어요'],
  ['이웃 돕기', '이웃 도울 수 있어요'],
  ['집 짓기', '집 지을 수 있어요'],
  ['제안 거두기', '제안 거둘 수 있어요'],
  ['말씀 듣기', '말씀 들을 수 있어요'],
  ['글 읽기', '글 읽을 수 있어요'],
  ['돈 나눠 주기', '돈 나눠 줄 수 있어요'],
  ['표 세기', '표 셀 수 있어요'],
  ['왜 그런지 꿰기', '왜 그런지 꿸 수 있어요'],
])('%s', (title, sentence) => expect(canDo(title)).toBe(sentence))

test('leaves nouns alone', () => {
  expect(canDo('안건 목록')).toBe(undefined)
  expect(canDo('가입')).toBe(undefined)
})
