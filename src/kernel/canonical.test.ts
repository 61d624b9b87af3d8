import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { canonicalBytes, canonicalText, hex, sha256 } from './canonical.ts'

describe('canonical text', () => {
  test('the example of RFC 8785 §3.2.2 and §3.2.4', () => {
    const value = {
      numbers: [333333333.3333333, 1e30, 4.5, 2e-3, 0.000000000000000000000000001],
      string: '\u20ac$\u000F\u000aA\'\u0042\u0022\u005c\\"/',
      literals: [null, true, false],
    }
    const text = canonicalText(value)
    expect(text).toBe(
      '{"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27],' +
        '"string":"€$\\u000f\\nA\'B\\"\\\\\\\\\\"/"}',
    )
    expect(hex(canonicalBytes({ a: '€' }))).toBe('7b2261223a22e282ac227d')
  })

  test('names are ordered by UTF-16 code units, as in RFC 8785 §3.2.3', () => {
    const value = { '\u20ac': 1, '\r': 2, '\ufb33': 3, '1': 4, '\u{1f600}': 5, '\u0080': 6, ö: 7 }
    expect([...canonicalText(value).matchAll(/:(\d)/g)].map((m) => m[1]).join('')).toBe('2467153')
  })

  test('a bigint is a decimal string and undefined properties are left out', () => {
    expect(canonicalText({ b: 10n ** 18n, a: -5n, z: undefined, y: [0n] })).toBe(
      '{"a":"-5","b":"1000000000000000000","y":["0"]}',
    )
    expect(canonicalText([-0, null, ''])).toBe('[0,null,""]')
  })

  test('a property called __proto__ is data like any other', () => {
    expect(canonicalText(JSON.parse('{"__proto__":{"x":1},"a":2}'))).toBe('{"__proto__":{"x":1},"a":2}')
  })

  const cyclic: Record<string, unknown> = {}
  cyclic.self = cyclic
  test.each<[string, unknown, RegExp]>([
    ['Date', { data: { at: new Date(0) } }, /\$\.data\.at is a Date, not plain data/],
    ['NaN', { a: [1, Number.NaN] }, /\$\.a\[1\] is NaN/],
    ['Infinity', Number.NEGATIVE_INFINITY, /\$ is -Infinity/],
    ['lone surrogate', { a: '\ud800' }, /\$\.a has a lone surrogate/],
    ['lone surrogate in a name', { '\udc00': 1 }, /lone surrogate in its name/],
    ['function', { a: () => 1 }, /\$\.a is a function/],
    ['toJSON', { toJSON: () => 1 }, /is a function/],
    ['symbol', { a: Symbol('x') }, /is a symbol/],
    ['undefined', undefined, /\$ is undefined/],
    ['undefined in a list', [undefined], /\$\[0\] is undefined/],
    ['hole', new Array(1), /\$\[0\] is undefined/],
    ['bytes', { a: new Uint8Array(1) }, /is a Uint8Array/],
    ['Map', new Map(), /is a Map/],
    ['boxed number', Object(1), /is a Number/],
    ['cycle', cyclic, /nested too deeply or contains itself/],
  ])('refuses %s', (_name, value, message) => {
    expect(() => canonicalText(value)).toThrow(message)
  })

  test('is a fixed point, ignores the order of names and loses nothing', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const text = canonicalText(value)
        expect(canonicalText(JSON.parse(text))).toBe(text)
        expect(canonicalText(reversed(value))).toBe(text)
        expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(value)))
      }),
    )
  })
})

test('sha256 and hex agree with the known digest and the streaming interface', () => {
  expect(hex(sha256(new Uint8Array()))).toBe(
    'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
  )
  const part = new Uint8Array([9, 1, 2, 3, 9]).subarray(1, 4)
  expect(hex(part)).toBe('010203')
  expect(hex(sha256(part))).toBe(createHash('sha256').update(part).digest('hex'))
})

function reversed(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(reversed)
  if (value === null || typeof value !== 'object') return value
  const entries = Object.entries(value).reverse()
  return Object.fromEntries(entries.map(([key, inner]) => [key, reversed(inner)]))
}
