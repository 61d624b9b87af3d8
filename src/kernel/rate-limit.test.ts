import { expect, test } from 'vitest'
import { rateLimit } from './rate-limit.ts'

function at(start: number) {
  let now = start
  return { now: () => new Date(now), pass: (ms: number) => (now += ms) }
}

test('a bucket empties, and fills with time up to its burst', () => {
  const clock = at(0)
  const limit = rateLimit(clock, { burst: 3, perMinute: 6 })
  expect([1, 2, 3, 4].map(() => limit.take('a'))).toEqual([true, true, true, false])
  clock.pass(10_000)
  expect([limit.take('a'), limit.take('a')]).toEqual([true, false])
  clock.pass(3_600_000)
  expect([1, 2, 3, 4].map(() => limit.take('a'))).toEqual([true, true, true, false])
})

test('all keys must have one left, and all of them pay', () => {
  const limit = rateLimit(at(0), { burst: 2, perMinute: 1 })
  expect(limit.take('address', 'account')).toBe(true)
  expect(limit.take('address', 'other')).toBe(true)
  expect(limit.take('address', 'account')).toBe(false)
  expect(limit.take('account')).toBe(false)
  limit.refill('account')
  expect(limit.take('account')).toBe(true)
})

test('a clock set back takes nothing away, and memory stays bounded', () => {
  const clock = at(100_000)
  const limit = rateLimit(clock, { burst: 1, perMinute: 1, keys: 2 })
  expect(limit.take('a')).toBe(true)
  clock.pass(-50_000)
  expect(limit.take('a')).toBe(false)
  limit.take('b')
  limit.take('c')
  expect(limit.take('a')).toBe(true)
})
