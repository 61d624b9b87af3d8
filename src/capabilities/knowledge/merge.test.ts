import fc from 'fast-check'
import { expect, it } from 'vitest'
import { merged } from './merge.ts'

const base = '하나\n둘\n셋\n넷\n다섯'

it('puts together what was changed in different places', () => {
  const one = base.replace('하나', '하나!')
  const other = base.replace('\n다섯', '\n다섯\n여섯')
  expect(merged(base, one, other)).toBe('하나!\n둘\n셋\n넷\n다섯\n여섯')
  expect(merged(base, base.replace('둘\n', ''), base.replace('넷', '넷?'))).toBe('하나\n셋\n넷?\n다섯')
  expect(merged(base, one, one)).toBe(one)
})

it('leaves to a person what both changed, or what stands side by side', () => {
  expect(merged(base, base.replace('둘', '둘!'), base.replace('둘', '둘?'))).toBe(undefined)
  expect(merged(base, base.replace('둘', '둘!'), base.replace('셋', '셋?'))).toBe(undefined)
  expect(merged(base, `${base}\n가`, `${base}\n나`)).toBe(undefined)
})

it('keeps a change against no change, whichever came first', () => {
  const text = fc.array(fc.constantFrom('가', '나', '다', ''), { maxLength: 10 }).map((all) => all.join('\n'))
  fc.assert(
    fc.property(text, text, text, (old, one, other) => {
      expect(merged(old, one, old)).toBe(one)
      expect(merged(old, old, one)).toBe(one)
      expect(merged(old, one, other)).toBe(merged(old, other, one))
    }),
    { numRuns: 500 },
  )
})
