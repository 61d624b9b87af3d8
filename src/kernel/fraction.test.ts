import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  addFractions,
  compareFractions,
  formatFraction,
  formatPercent,
  fraction,
  multiplyFractions,
  parseFraction,
} from './fraction.ts'

const integer = fc.bigInt({ min: -(10n ** 20n), max: 10n ** 20n })
const anyFraction = fc
  .tuple(
    integer,
    integer.filter((den) => den !== 0n),
  )
  .map(([num, den]) => fraction(num, den))

test.each([
  ['2/3', 2n, 3n],
  ['4/6', 2n, 3n],
  ['0.6', 3n, 5n],
  ['60%', 3n, 5n],
  ['66.7 %', 667n, 1000n],
  ['1', 1n, 1n],
  ['0', 0n, 1n],
  ['-0.5', -1n, 2n],
  ['-6/4', -3n, 2n],
  [' 1 / 2 ', 1n, 2n],
])('reads %s', (text, num, den) => {
  expect(parseFraction(text)).toEqual({ num, den })
})

test.each(['', 'x', '1/0', '1/-2', '.5', '5.', '1e3', '1,5', '2/3%', '0.5/2', '%', '½', '9'.repeat(61)])(
  'does not read %j',
  (text) => {
    expect(parseFraction(text)).toBeUndefined()
  },
)

test('the text reads back to an equal fraction in lowest terms', () => {
  fc.assert(
    fc.property(anyFraction, (value) => {
      expect(parseFraction(formatFraction(value))).toEqual(value)
      expect(value.den > 0n).toBe(true)
    }),
  )
})

test('a percentage never claims more than there is', () => {
  expect(formatPercent(fraction(2n, 3n))).toBe('66.6%')
  expect(formatPercent(fraction(4999n, 10000n))).toBe('49.9%')
  expect(formatPercent(fraction(3n, 5n))).toBe('60%')
  expect(formatPercent(fraction(2n, 3n), 0)).toBe('66%')
  expect(formatPercent(fraction(-1n, 3n), 2)).toBe('-33.33%')
  expect(formatPercent(fraction(-1n, 100000n))).toBe('0%')
})

test('comparison is exact where floats are not', () => {
  const big = 10n ** 18n
  expect(compareFractions(fraction(2n * big + 1n, 3n * big), fraction(2n, 3n))).toBe(1)
  expect(compareFractions(fraction(2n, 3n), fraction(4n, 6n))).toBe(0)
  expect(compareFractions(fraction(-1n, 2n), fraction(1n, 3n))).toBe(-1)
})

test('addition and multiplication obey the laws of arithmetic', () => {
  fc.assert(
    fc.property(anyFraction, anyFraction, anyFraction, (a, b, c) => {
      expect(addFractions(a, b)).toEqual(addFractions(b, a))
      expect(multiplyFractions(a, addFractions(b, c))).toEqual(
        addFractions(multiplyFractions(a, b), multiplyFractions(a, c)),
      )
      expect(compareFractions(a, b)).toBe(compareFractions(addFractions(a, c), addFractions(b, c)))
    }),
  )
})

test('a zero denominator is refused', () => {
  expect(() => fraction(1n, 0n)).toThrow(RangeError)
})
