import { expect, it } from 'vitest'
import { newReceipt, readReceipt, receipt } from './receipts.ts'

it('is drawn anew each time, from letters nobody mistakes, and can be checked', () => {
  const drawn = Array.from({ length: 2_000 }, newReceipt)
  expect(new Set(drawn).size).toBe(2_000)
  expect(drawn.every((one) => receipt().safeParse(one).success)).toBe(true)
  expect(new Set(drawn.join('').replaceAll('-', '')).size).toBe(32)
})

it('is read as people copy it', () => {
  expect(readReceipt(' abcd efgh–jkmn-p0l1 ')).toBe('ABCD-EFGH-JKMN-P011')
  expect(readReceipt('ABCDEFGHJKMNPO11')).toBe('ABCD-EFGH-JKMN-P011')
})

it('is nothing else', () => {
  for (const wrong of ['', 'ABCD', 'ABCD-EFGH-JKMN-PQR', 'ABCD-EFGH-JKMN-PQRU', 'mina-mina-mina-mina-mina'])
    expect(readReceipt(wrong)).toBeUndefined()
  expect(receipt().safeParse('abcd-efgh-jkmn-pqrs').success).toBe(false)
})
