import type { Chance } from './chance.ts'

const text = {
  huge: '가'.repeat(350_000),
  long: 'a'.repeat(5000),
}

/** What no honest form sends, by name. Each is put in the place of some value. */
export const spoilers: Record<string, (value: unknown, luck: Chance) => unknown> = {
  null: () => null,
  undefined: () => undefined,
  wrongType: (value) => (typeof value === 'string' ? 7 : `${value}`),
  boxed: (value) => [value],
  wrapped: (value) => ({ value }),
  negative: (value) => (typeof value === 'string' ? '-1' : -1),
  zero: (value) => (typeof value === 'string' ? '0' : 0),
  fraction: (value) => (typeof value === 'string' ? '0.5' : 0.5),
  enormous: (value) => (typeof value === 'string' ? `1${'0'.repeat(30)}` : 1e30),
  beyondInt: (value) => (typeof value === 'string' ? '9223372036854775808' : 2 ** 53),
  int32: (value) => (typeof value === 'string' ? '2147483648' : 2147483648),
  largestAmount: () => '1000000000000000',
  notANumber: (value) => (typeof value === 'string' ? 'NaN' : Number.NaN),
  infinity: (value) => (typeof value === 'string' ? 'Infinity' : Number.POSITIVE_INFINITY),
  empty: () => '',
  blank: () => ' \t\n ',
  long: () => text.long,
  huge: () => text.huge,
  loneSurrogate: () => 'a\ud800b',
  nul: () => 'a\u0000b',
  controls: () => 'a\u0007\u001b[31m\u202eb',
  markup: () => '<script>alert(1)</script><img src=x onerror=alert(1)>',
  path: () => '../../etc/passwd',
  sql: () => `'; drop table kernel_commons; --`,
  pattern: () => '%_\\%(.*)+[',
  proto: () => '__proto__',
  constructorWord: () => 'constructor',
  protoKey: () => JSON.parse('{"__proto__":{"polluted":true},"constructor":{"prototype":{"polluted":true}}}'),
  emptyList: () => [],
  emptyObject: () => ({}),
  hugeList: (value) => Array(20_000).fill(value),
  deep: () => JSON.parse('['.repeat(3000) + ']'.repeat(3000)),
  strangeId: () => '01890a5d-ac96-7000-8000-00000000abcd',
  nilId: () => '00000000-0000-0000-0000-000000000000',
  maxId: () => 'ffffffff-ffff-ffff-ffff-ffffffffffff',
  upperId: () => '01890A5D-AC96-7000-8000-00000000ABCD',
  noDay: () => '2026-02-30',
  firstDay: () => '0000-01-01',
  lastDay: () => '9999-12-31',
  longYear: () => '+275760-09-13',
  farTime: () => '9999-12-31T23:59:59.999Z',
  badAddress: () => 'javascript:alert(1)',
  word: (_, luck) =>
    luck.pick(['member', 'steward', 'clock', 'decision:assembly', 'assets:bank', 'KRW', 'h']),
}

/** Everything that can be spoiled in an input, one thing at a time; each is made only when asked for, since some are huge. */
export function* allSpoiled(input: unknown, luck: Chance): Generator<() => unknown> {
  for (const place of placesIn(input)) {
    yield () => without(input, place)
    yield () => withExtra(input, place)
    for (const spoiler of Object.values(spoilers))
      yield () => replaced(input, place, (value) => spoiler(value, luck))
  }
}

/** A copy of the input with one thing in it spoiled. */
export function spoil(input: unknown, luck: Chance): unknown {
  const place = luck.pick(placesIn(input))
  const kind = luck.below(10)
  if (kind === 0) return without(input, place)
  if (kind === 1) return withExtra(input, place)
  const spoiler = luck.pick(Object.values(spoilers))
  return replaced(input, place, (value) => spoiler(value, luck))
}

type Place = readonly (string | number)[]

function placesIn(value: unknown, at: Place = []): Place[] {
  if (value === null || typeof value !== 'object') return [at]
  return [at, ...Object.entries(value).flatMap(([key, inner]) => placesIn(inner, [...at, key]))]
}

function replaced(value: unknown, [first, ...rest]: Place, change: (value: unknown) => unknown): unknown {
  if (first === undefined) return change(value)
  const copy = (Array.isArray(value) ? [...value] : { ...(value as object) }) as Record<string, unknown>
  copy[first] = replaced(copy[first], rest, change)
  return copy
}

function without(input: unknown, place: Place): unknown {
  if (place.length === 0) return undefined
  return replaced(input, place.slice(0, -1), (parent) => {
    const copy = { ...(parent as Record<string, unknown>) }
    delete copy[place.at(-1)!]
    return Array.isArray(parent) ? Object.values(copy) : copy
  })
}

const withExtra = (input: unknown, place: Place) =>
  replaced(input, place, (value) =>
    value !== null && typeof value === 'object' && !Array.isArray(value)
      ? { ...value, commonsId: 'x', isAdmin: true }
      : { value },
  )
