import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { currencyScales } from './currencies.ts'
import type { Lang } from './language.ts'
import type { Unit } from './units.ts'
import { builtInUnits, defineUnit, formatAmount, formatDecimal, maxAmount, parseAmount } from './units.ts'

const unit = (code: string): Unit => builtInUnits.get(code)!
const amount = fc.oneof(
  fc.bigInt({ min: -5000n, max: 5000n }),
  fc.bigInt({ min: -maxAmount, max: maxAmount }),
)
const anyUnit = fc.constantFrom(...builtInUnits.values())
const lang = fc.constantFrom<Lang>('ko', 'en')

describe('units', () => {
  test.each([
    ['KRW', 0],
    ['JPY', 0],
    ['CLP', 0],
    ['ISK', 0],
    ['UGX', 0],
    ['EUR', 2],
    ['USD', 2],
    ['HUF', 2],
    ['IDR', 2],
    ['KWD', 3],
    ['IQD', 3],
    ['CLF', 4],
    ['kWh', 3],
    ['h', 0],
  ])('%s has %i decimal places', (code, scale) => {
    expect(unit(code).scale).toBe(scale)
  })

  test('every currency the runtime knows is listed, with its digits but for the documented differences', () => {
    const customary = 'AFN ALL COP HUF IDR IQD IRR KPW LAK LBP MGA MMK PKR RSD SLL SOS SYP YER'.split(' ')
    const notMoney = ['XDR', 'XSU']
    for (const code of Intl.supportedValuesOf('currency').filter((each) => !notMoney.includes(each))) {
      expect(currencyScales.has(code), code).toBe(true)
      const { maximumFractionDigits } = new Intl.NumberFormat('en', {
        style: 'currency',
        currency: code,
      }).resolvedOptions()
      if (!customary.includes(code)) expect(currencyScales.get(code), code).toBe(maximumFractionDigits)
    }
  })

  test('a commons can name its own, but not take a code that exists', () => {
    const pum = { code: '품', scale: 0, kind: 'points' as const, name: { ko: '품', en: 'pum' } }
    expect(() => defineUnit(pum)).toThrow('malformed code')
    const own = defineUnit({ ...pum, code: '두루', scale: 1, name: { ko: '두루', en: 'duru' } })
    expect(formatAmount(12_345n, own, 'ko').text).toBe('1,234.5두루')
    expect(parseAmount('1,234.5 두루', own, 'ko')).toBe(12_345n)
    for (const bad of [
      { code: 'KRW' },
      { code: 'h' },
      { code: 'a b' },
      { code: '1a' },
      { code: 'ab', scale: 10 },
    ])
      expect(() => defineUnit({ ...pum, ...bad })).toThrow(RangeError)
  })
})

describe('parseAmount reads', () => {
  test.each<[string, string, bigint]>([
    ['1,234,000', 'KRW', 1_234_000n],
    ['1234000', 'KRW', 1_234_000n],
    ['1.234.000', 'KRW', 1_234_000n],
    ['1,234,000원', 'KRW', 1_234_000n],
    ['₩ 1,234,000', 'KRW', 1_234_000n],
    ['￦１，２３４', 'KRW', 1234n],
    ['krw 500', 'KRW', 500n],
    ['1000.00', 'KRW', 1000n],
    ['0', 'KRW', 0n],
    ['-1,000원', 'KRW', -1000n],
    ['−₩1,000', 'KRW', -1000n],
    ['₩-1,000', 'KRW', -1000n],
    ['1.234,50', 'EUR', 123_450n],
    ['1,234.50', 'EUR', 123_450n],
    ['€1.234.567,5', 'EUR', 123_456_750n],
    ['1,234', 'EUR', 123_400n],
    ['12.5', 'EUR', 1250n],
    ['$12', 'USD', 1200n],
    ['US$12.34', 'USD', 1234n],
    ['1.234', 'KWD', 1234n],
    ['1.234', 'kg', 1234n],
    ['3.5 kWh', 'kWh', 3500n],
    ['3.50000kwh', 'kWh', 3500n],
    ['1,234 L', 'L', 1_234_000n],
    ['10좌', 'shares', 10n],
    ['1 point', 'points', 1n],
    ['20 포인트', 'points', 20n],
    ['1,000,000,000,000,000,000', 'KRW', maxAmount],
    ['3.5', 'h', 12_600n],
    ['3.5시간', 'h', 12_600n],
    ['3', 'h', 10_800n],
    ['0.01', 'h', 36n],
    ['3:30', 'h', 12_600n],
    ['0:05', 'h', 300n],
    ['3:30:15', 'h', 12_615n],
    ['3시간 30분', 'h', 12_600n],
    ['3시간30분', 'h', 12_600n],
    ['3시간 반', 'h', 12_600n],
    ['90분', 'h', 5400n],
    ['3 h 30 min', 'h', 12_600n],
    ['3h30m', 'h', 12_600n],
    ['2 hours 5 minutes', 'h', 7500n],
    ['45초', 'h', 45n],
    ['-1:30', 'h', -5400n],
    ['1,250시간', 'h', 4_500_000n],
  ])('%s %s', (text, code, expected) => {
    for (const each of ['ko', 'en'] as const) {
      if (text.startsWith('US$') && each === 'en') continue
      expect(parseAmount(text, unit(code), each)).toBe(expected)
    }
  })

  test.each<[string, string, string]>([
    ['', 'KRW', 'empty'],
    ['  ', 'KRW', 'empty'],
    ['1.234', 'KRW', 'ambiguous'],
    ['1.000', 'KRW', 'ambiguous'],
    ['1.234', 'EUR', 'ambiguous'],
    ['12,50', 'EUR', 'ambiguous'],
    ['0,123', 'EUR', 'ambiguous'],
    ['1234,567', 'EUR', 'ambiguous'],
    ['1.234,000', 'KRW', 'ambiguous'],
    ['1,23,456', 'KRW', 'bad_grouping'],
    ['1.23.456', 'KRW', 'bad_grouping'],
    ['12.34,5', 'EUR', 'bad_grouping'],
    ['1,234.567,8', 'EUR', 'bad_grouping'],
    ['1234.5', 'KRW', 'too_precise'],
    ['1.2345', 'EUR', 'too_precise'],
    ['1234.567', 'EUR', 'too_precise'],
    ['1,234.5', 'KRW', 'too_precise'],
    ['0.001', 'h', 'too_precise'],
    ['1000000000000000001', 'KRW', 'too_large'],
    ['10000000000000001', 'EUR', 'too_large'],
    ['-1000000000000000001', 'KRW', 'too_large'],
    ['277777777777777777', 'h', 'too_large'],
    ['3:75', 'h', 'bad_minutes'],
    ['3시간 60분', 'h', 'bad_minutes'],
    ['5분 60초', 'h', 'bad_minutes'],
    ['abc', 'KRW', 'not_a_number'],
    ['1e6', 'KRW', 'not_a_number'],
    ['1 000', 'KRW', 'not_a_number'],
    ["1'000", 'KRW', 'not_a_number'],
    ['.5', 'EUR', 'not_a_number'],
    ['5.', 'EUR', 'not_a_number'],
    ['1,', 'KRW', 'not_a_number'],
    ['10²', 'KRW', 'not_a_number'],
    ['٣', 'KRW', 'not_a_number'],
    ['0x10', 'KRW', 'not_a_number'],
    ['$5', 'EUR', 'not_a_number'],
    ['5 kg', 'L', 'not_a_number'],
    ['--5', 'KRW', 'not_a_number'],
    ['-₩-5', 'KRW', 'not_a_number'],
    ['원', 'KRW', 'not_a_number'],
    ['1.5분', 'h', 'not_a_number'],
    ['30분 3시간', 'h', 'not_a_number'],
    ['3:5', 'h', 'not_a_number'],
    ['1,5', 'h', 'not_a_number'],
    ['1,2345', 'h', 'not_a_number'],
    ['3:1,000', 'h', 'not_a_number'],
    ['9'.repeat(61), 'KRW', 'not_a_number'],
  ])('refuses %j %s as %s', (text, code, reason) => {
    for (const each of ['ko', 'en'] as const) expect(parseAmount(text, unit(code), each)).toBe(reason)
  })

  test('whatever is shown, and whatever is plain, in both languages', () => {
    fc.assert(
      fc.property(amount, anyUnit, lang, (value, each, language) => {
        const { number, text } = formatAmount(value, each, language)
        expect(parseAmount(text, each, language)).toBe(value)
        expect(parseAmount(number, each, language)).toBe(value)
        if (each.kind === 'time') return
        expect(parseAmount(formatDecimal(value, each.scale), each, language)).toBe(value)
      }),
      { numRuns: 1000 },
    )
  })

  test('never throws and never exceeds the limit', () => {
    const typed = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.stringMatching(/^[-₩]?[0-9.,: 시간분h]{1,25}원?$/),
    )
    fc.assert(
      fc.property(typed, anyUnit, lang, (text, each, language) => {
        const value = parseAmount(text, each, language)
        if (typeof value === 'bigint') expect(value <= maxAmount && value >= -maxAmount).toBe(true)
      }),
      { numRuns: 2000 },
    )
  })
})

describe('formatAmount shows', () => {
  test.each<[bigint, string, string, string]>([
    [1_234_000n, 'KRW', '1,234,000원', '₩1,234,000'],
    [-500n, 'KRW', '-500원', '-₩500'],
    [123_450n, 'EUR', '€1,234.50', '€1,234.50'],
    [1234n, 'USD', 'US$12.34', '$12.34'],
    [-5n, 'CHF', '-CHF\u00a00.05', '-CHF\u00a00.05'],
    [1_234_567n, 'KWD', 'KWD\u00a01,234.567', 'KWD\u00a01,234.567'],
    [3500n, 'kWh', '3.5kWh', '3.5 kWh'],
    [1_234_000n, 'kg', '1,234kg', '1,234 kg'],
    [100_000n, 'km', '100km', '100 km'],
    [1_000_001n, 'L', '1,000.001L', '1,000.001 L'],
    [1n, 'points', '1포인트', '1 point'],
    [0n, 'points', '0포인트', '0 points'],
    [1000n, 'plays', '1,000회', '1,000 plays'],
    [10n, 'shares', '10좌', '10 shares'],
    [12_600n, 'h', '3시간 30분', '3 h 30 min'],
    [1800n, 'h', '30분', '30 min'],
    [3600n, 'h', '1시간', '1 h'],
    [0n, 'h', '0시간', '0 h'],
    [-45n, 'h', '-45초', '-45 s'],
  ])('%d %s', (value, code, ko, en) => {
    expect(formatAmount(value, unit(code), 'ko').text).toBe(ko)
    expect(formatAmount(value, unit(code), 'en').text).toBe(en)
  })

  test('number and unit apart, for tables', () => {
    expect(formatAmount(1_234_000n, unit('KRW'), 'ko')).toMatchObject({ number: '1,234,000', unit: '원' })
    expect(formatAmount(-123_450n, unit('EUR'), 'en')).toMatchObject({ number: '-1,234.50', unit: '€' })
    expect(formatAmount(4_500_000n, unit('h'), 'ko')).toMatchObject({ number: '1,250:00', unit: '시간' })
    expect(formatAmount(12_615n, unit('h'), 'en')).toMatchObject({ number: '3:30:15', unit: 'h' })
  })

  test('plain decimals', () => {
    expect([
      formatDecimal(-123_450n, 2),
      formatDecimal(5n, 3),
      formatDecimal(-7n, 0),
      formatDecimal(0n, 2),
    ]).toEqual(['-1234.50', '0.005', '-7', '0.00'])
  })
})
