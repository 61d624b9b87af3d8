import fc from 'fast-check'
import { expect, test } from 'vitest'
import { wordDiff } from './word-diff.ts'

test('only the number is struck', () => {
  expect(wordDiff('판매액의 95%는 일한 사람에게 가요.', '판매액의 94%는 일한 사람에게 가요.')).toEqual([
    '판매액의 ',
    { before: '95', after: '94' },
    '%는 일한 사람에게 가요.',
  ])
})

test('a new sentence is all new, a removed one all gone', () => {
  expect(wordDiff('', '새 규칙')).toEqual([{ before: undefined, after: '새 규칙' }])
  expect(wordDiff('옛 규칙', '')).toEqual([{ before: '옛 규칙', after: undefined }])
})

test('both sentences can be read back', () => {
  const sentence = fc
    .array(fc.constantFrom('가', '나 ', '95', '%', '다.', ' '), { maxLength: 12 })
    .map((all) => all.join(''))
  fc.assert(
    fc.property(sentence, sentence, (before, after) => {
      const parts = wordDiff(before, after)
      const read = (side: 'before' | 'after') =>
        parts.map((part) => (typeof part === 'string' ? part : (part[side] ?? ''))).join('')
      expect([read('before'), read('after')]).toEqual([before, after])
    }),
  )
})
