import fc from 'fast-check'
import { expect, test } from 'vitest'
import { formatHours, parseHours } from './hours.ts'

const seconds = fc.bigInt({ min: 0n, max: 10n ** 12n })

test('words and clock in both languages read back to the same seconds', () => {
  fc.assert(
    fc.property(seconds, fc.constantFrom('ko' as const, 'en' as const), (value, lang) => {
      const { number, text } = formatHours(value, lang)
      expect(parseHours(number)).toBe(value)
      expect(parseHours(text)).toBe(value)
    }),
  )
})

test('every minute and every hundredth of an hour is exact', () => {
  for (let minutes = 0; minutes < 60; minutes++)
    expect(parseHours(`1:${String(minutes).padStart(2, '0')}`)).toBe(3600n + 60n * BigInt(minutes))
  for (let hundredths = 0; hundredths < 100; hundredths++)
    expect(parseHours(`1.${String(hundredths).padStart(2, '0')}`)).toBe(3600n + 36n * BigInt(hundredths))
})

test('a decimal that is no whole number of seconds is refused, and 90 minutes only stand alone', () => {
  expect(parseHours('0.3333')).toBe('too_precise')
  expect(parseHours('90 min')).toBe(5400n)
  expect(parseHours('1시간 60분')).toBe('bad_minutes')
  expect(parseHours('')).toBe('not_a_number')
  expect(parseHours('한 시간')).toBe('not_a_number')
})
