import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Part } from './apportion.ts'
import { apportion, sainteLague } from './apportion.ts'
import type { Fraction } from './fraction.ts'
import { addFractions, compareFractions, fraction, multiplyFractions } from './fraction.ts'

const weight = fc.oneof(
  fc.bigInt({ min: 0n, max: 20n }),
  fc.bigInt({ min: 0n, max: 10n ** 15n }),
  fc
    .tuple(fc.bigInt({ min: 0n, max: 50n }), fc.bigInt({ min: 1n, max: 30n }))
    .map(([n, d]) => fraction(n, d)),
)
const key = fc.oneof(
  fc.string({ maxLength: 6, unit: 'binary' }),
  fc.constantFrom('a', 'b', '힣', '\uffff', '\u{1f600}'),
)
const cap = fc.option(fc.bigInt({ min: 0n, max: 500n }), { nil: undefined, freq: 3 })
const partsWith = (caps: fc.Arbitrary<bigint | undefined>) =>
  fc.uniqueArray(fc.record({ key, weight, cap: caps }), { selector: (part) => part.key, maxLength: 12 })
const parts = partsWith(cap)
const uncapped = partsWith(fc.constant(undefined))
const total = fc.oneof(
  fc.bigInt({ min: -2000n, max: 2000n }),
  fc.bigInt({ min: -(10n ** 18n), max: 10n ** 18n }),
)

const shuffled = <T>(items: T[], seed: number): T[] =>
  items
    .map((item, i) => ({ item, at: (i * 7919 + seed) % 13 }))
    .sort((a, b) => a.at - b.at)
    .map(({ item }) => item)

describe('apportion by example', () => {
  const shares = (sum: bigint, weights: Record<string, bigint>) =>
    Object.fromEntries(
      apportion({ total: sum, parts: Object.entries(weights).map(([key, weight]) => ({ key, weight })) })
        .shares,
    )

  test('15 by 80, 8 and 12 per cent goes to the largest remainders', () => {
    expect(shares(15n, { a: 80n, b: 8n, c: 12n })).toEqual({ a: 12n, b: 1n, c: 2n })
  })

  test('a tie goes to the smaller key, and a loss mirrors a gain', () => {
    expect(shares(100n, { c: 1n, a: 1n, b: 1n })).toEqual({ a: 34n, b: 33n, c: 33n })
    expect(shares(-100n, { c: 1n, a: 1n, b: 1n })).toEqual({ a: -34n, b: -33n, c: -33n })
    expect(shares(-5n, { a: 7n, b: 3n })).toEqual({ a: -4n, b: -1n })
  })

  test('keys compare by their UTF-8 bytes, also beyond U+FFFF', () => {
    const result = apportion({
      total: 1n,
      parts: ['\u{1f600}', '\uffff'].map((key) => ({ key, weight: 1n })),
    })
    expect([...result.shares]).toEqual([
      ['\uffff', 1n],
      ['\u{1f600}', 0n],
    ])
  })

  test('a cap holds its part and the rest flows on, up to the named account', () => {
    const [a, b] = [
      { key: 'a', weight: 8n, cap: 100n },
      { key: 'b', weight: 1n, cap: 400n },
    ]
    const open = apportion({ total: 1000n, parts: [a, b, { key: 'c', weight: 1n }] })
    expect(Object.fromEntries(open.shares)).toEqual({ a: 100n, b: 400n, c: 500n })
    expect(open.steps.map((step) => step.capped)).toEqual([true, true, false])
    const full = apportion({ total: 1000n, parts: [a, b], leftover: 'equity:reserve' })
    expect(full).toMatchObject({ leftover: 500n, leftoverAccount: 'equity:reserve' })
    expect(() => apportion({ total: 1000n, parts: [a, b] })).toThrow(/500 left over and no account/)
  })

  test('the steps say what happened', () => {
    const { steps } = apportion({
      total: 10n,
      parts: [
        { key: 'b', weight: 1n },
        { key: 'a', weight: fraction(1n, 2n) },
      ],
    })
    const quota = { num: 10n, den: 3n }
    expect(steps).toEqual([
      { key: 'a', proportional: quota, quota, floor: 3n, extra: false, capped: false, share: 3n },
      {
        key: 'b',
        proportional: { num: 20n, den: 3n },
        quota: { num: 20n, den: 3n },
        floor: 6n,
        extra: true,
        capped: false,
        share: 7n,
      },
    ])
  })

  test.each<[string, Part[], RegExp]>([
    [
      'duplicate keys',
      [
        { key: 'a', weight: 1n },
        { key: 'b', weight: 1n },
        { key: 'a', weight: 2n },
      ],
      /duplicate key a/,
    ],
    ['a negative weight', [{ key: 'a', weight: fraction(-1n, 2n) }], /negative weight for a/],
    ['a negative cap', [{ key: 'a', weight: 1n, cap: -1n }], /negative cap for a/],
  ])('refuses %s', (_name, bad, message) => {
    expect(() => apportion({ total: 1n, parts: bad, leftover: 'x' })).toThrow(message)
    expect(() => sainteLague({ total: 1n, parts: bad, leftover: 'x' })).toThrow(RangeError)
  })
})

describe('apportion always', () => {
  test('places the total exactly, with its sign, within caps and within one unit of the quota', () => {
    fc.assert(
      fc.property(total, parts, (sum, list) => {
        const result = apportion({ total: sum, parts: list, leftover: 'rest' })
        const sign = sum < 0n ? -1n : 1n
        expect([...result.shares.values()].reduce((a, b) => a + b, 0n) + result.leftover).toBe(sum)
        expect(result.leftover * sign >= 0n).toBe(true)
        for (const part of list) {
          const share = result.shares.get(part.key)! * sign
          expect(share >= 0n).toBe(true)
          if (part.cap !== undefined) expect(share <= part.cap).toBe(true)
          if (rational(part.weight).num === 0n) expect(share).toBe(0n)
        }
        for (const step of result.steps) expect(withinOne(step.share, step.quota)).toBe(true)
        if (list.every((part) => rational(part.weight).num === 0n)) expect(result.leftover).toBe(sum)
      }),
    )
  })

  test('without caps stays within one unit of proportion and leaves nothing over', () => {
    fc.assert(
      fc.property(total, uncapped, (sum, list) => {
        fc.pre(list.some((part) => rational(part.weight).num > 0n))
        const result = apportion({ total: sum, parts: list })
        expect(result.leftover).toBe(0n)
        for (const step of result.steps) expect(withinOne(step.share, step.proportional)).toBe(true)
      }),
    )
  })

  test('ignores the order of the parts and the scale of the weights, down to the steps', () => {
    fc.assert(
      fc.property(total, parts, fc.nat(), (sum, list, seed) => {
        const result = apportion({ total: sum, parts: list, leftover: 'rest' })
        const other = apportion({ total: sum, parts: shuffled(list, seed), leftover: 'rest' })
        expect(other).toEqual(result)
        expect([...other.shares]).toEqual([...result.shares])
        const scaled = list.map((p) => ({
          ...p,
          weight: multiplyFractions(rational(p.weight), fraction(3n, 7n)),
        }))
        expect([...apportion({ total: sum, parts: scaled, leftover: 'rest' }).shares]).toEqual([
          ...result.shares,
        ])
      }),
    )
  })

  test('mirrors a loss, and gives equal weights shares at most one apart', () => {
    fc.assert(
      fc.property(total, parts, (sum, list) => {
        const [gain, loss] = [sum, -sum].map(
          (each) => apportion({ total: each, parts: list, leftover: 'rest' }).shares,
        )
        expect([...loss!].map(([id, share]) => [id, -share])).toEqual([...gain!])
        const even = [
          ...apportion({
            total: sum,
            parts: list.map(({ key }) => ({ key, weight: 1n })),
            leftover: 'x',
          }).shares.values(),
        ]
        for (const share of even) expect([-1n, 0n, 1n]).toContain(share - even[0]!)
      }),
    )
  })

  test('agrees with a naive reference', () => {
    fc.assert(
      fc.property(total, parts, (sum, list) => {
        const shares = apportion({ total: sum, parts: list, leftover: 'rest' }).shares
        expect(new Map(shares)).toEqual(naiveHamilton(sum, list))
      }),
      { numRuns: 500 },
    )
  })

  test('100,000 parts take about a second at most', () => {
    const many = Array.from({ length: 100_000 }, (_, i) => ({
      key: `m${i}`,
      weight: BigInt((i * 7919) % 9973),
      cap: i % 5 ? undefined : 900n,
    }))
    const started = performance.now()
    apportion({ total: 123_456_789_012n, parts: many })
    sainteLague({ total: 1_234_567n, parts: many.map(({ key, weight }) => ({ key, weight })) })
    expect(performance.now() - started).toBeLessThan(5000)
  })
})

describe('Sainte-Laguë', () => {
  test('53,000, 24,000 and 23,000 votes share 7 seats 3, 2, 2', () => {
    const list = [
      { key: 'a', weight: 53_000n },
      { key: 'b', weight: 24_000n },
      { key: 'c', weight: 23_000n },
    ]
    const result = sainteLague({ total: 7n, parts: list })
    expect([...result.shares.values()]).toEqual([3n, 2n, 2n])
    expect(result.steps[0]).toEqual({
      key: 'a',
      share: 3n,
      last: { num: 53_000n, den: 5n },
      next: { num: 53_000n, den: 7n },
    })
  })

  test('agrees with handing out unit by unit, and nobody loses when there is one more', () => {
    const small = fc.bigInt({ min: 0n, max: 120n })
    fc.assert(
      fc.property(small, uncapped, fc.nat(), (sum, list, seed) => {
        const shares = sainteLague({ total: sum, parts: shuffled(list, seed), leftover: 'rest' }).shares
        expect(new Map(shares)).toEqual(naiveSainteLague(sum, list))
        const more = sainteLague({ total: sum + 1n, parts: list, leftover: 'rest' }).shares
        for (const [id, share] of shares) expect(more.get(id)! >= share).toBe(true)
      }),
      { numRuns: 500 },
    )
  })

  test('places large totals exactly and leaves all over when every weight is zero', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 0n, max: 10n ** 18n }), uncapped, (sum, list) => {
        const { shares, leftover, steps } = sainteLague({ total: sum, parts: list, leftover: 'rest' })
        expect([...shares.values()].reduce((a, b) => a + b, leftover)).toBe(sum)
        expect(leftover).toBe(list.some((part) => rational(part.weight).num > 0n) ? 0n : sum)
        // The method's own test of fairness: no last quotient is below another's next one.
        for (const { last } of steps)
          for (const { next } of steps) if (last) expect(compareFractions(last, next)).not.toBe(-1)
      }),
    )
  })

  test('refuses what it does not know', () => {
    expect(() => sainteLague({ total: -1n, parts: [] })).toThrow(/negative total/)
    expect(() => sainteLague({ total: 1n, parts: [{ key: 'a', weight: 1n, cap: 1n }] })).toThrow(/caps/)
    expect(() => sainteLague({ total: 1n, parts: [] })).toThrow(/no account/)
  })
})

function rational(value: Fraction | bigint): Fraction {
  return typeof value === 'bigint' ? fraction(value) : value
}

function withinOne(share: bigint, quota: Fraction): boolean {
  const difference = share * quota.den - quota.num
  return difference < quota.den && -difference < quota.den
}

const byBytes = (a: Part, b: Part) => Buffer.compare(Buffer.from(a.key), Buffer.from(b.key))

/** Rounds of clamping with fractions, then one unit at a time to the largest remainder. */
function naiveHamilton(sum: bigint, list: Part[]): Map<string, bigint> {
  const sign = sum < 0n ? -1n : 1n
  const shares = new Map(list.map((part) => [part.key, 0n]))
  let active = list.filter((part) => rational(part.weight).num > 0n).sort(byBytes)
  let rest = sum * sign
  for (;;) {
    const all = active.map((part) => rational(part.weight)).reduce(addFractions, fraction(0n))
    if (all.num === 0n) return shares
    const quota = (part: Part) => multiplyFractions(fraction(rest * all.den, all.num), rational(part.weight))
    const over = active.filter(
      (part) => part.cap !== undefined && compareFractions(quota(part), fraction(part.cap)) === 1,
    )
    if (over.length === 0) return naiveUnits(rest, active, quota, shares, sign)
    active = active.filter((part) => !over.includes(part))
    for (const part of over) shares.set(part.key, sign * part.cap!)
    for (const part of over) rest -= part.cap!
  }
}

function naiveUnits(
  rest: bigint,
  active: Part[],
  quota: (part: Part) => Fraction,
  shares: Map<string, bigint>,
  sign: bigint,
): Map<string, bigint> {
  const line = active.map((part) => ({ part, quota: quota(part), units: quota(part).num / quota(part).den }))
  const missing = line.reduce((left, { units }) => left - units, rest)
  const remainder = (each: (typeof line)[number]) => addFractions(each.quota, fraction(-each.units))
  const ranked = [...line].sort(
    (a, b) => compareFractions(remainder(b), remainder(a)) || byBytes(a.part, b.part),
  )
  for (const each of ranked.slice(0, Number(missing))) each.units += 1n
  for (const { part, units } of line) shares.set(part.key, sign * units)
  return shares
}

function naiveSainteLague(sum: bigint, list: Part[]): Map<string, bigint> {
  const sorted = [...list].sort(byBytes)
  const shares = new Map(sorted.map((part) => [part.key, 0n]))
  if (sorted.every((part) => rational(part.weight).num === 0n)) return shares
  const quotient = (part: Part) =>
    multiplyFractions(rational(part.weight), fraction(1n, 2n * shares.get(part.key)! + 1n))
  for (let left = sum; left > 0n; left -= 1n) {
    const best = sorted.reduce((a, b) => (compareFractions(quotient(b), quotient(a)) === 1 ? b : a))
    shares.set(best.key, shares.get(best.key)! + 1n)
  }
  return shares
}
