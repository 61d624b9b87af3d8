import { expect, it } from 'vitest'
import type { SupposedLine } from '../../kernel/what-if.ts'
import { linesAtOnce, linesFrom } from './line-page.ts'

const line = (i: number, by: bigint): SupposedLine => ({
  subject: { kind: 'agent', id: `a${String(i).padStart(3, '0')}` },
  ...{ unit: 'KRW', before: 1_000n, after: 1_000n + by },
})
/** Many alike, so that only the id keeps them in order; some lose and some gain. */
const many = Array.from({ length: 2 * linesAtOnce + 7 }, (_, i) => line(i, BigInt((i % 5) - 2)))

it('walks from page to page over everybody once, the largest differences first, in whatever order they come', () => {
  for (const lines of [many, many.toReversed()]) {
    const seen: SupposedLine[] = []
    for (let place: number | null = 0; place !== null; ) {
      const page: ReturnType<typeof linesFrom> = linesFrom(lines, place)
      seen.push(...page.lines)
      place = page.next
    }
    expect(new Set(seen.map(({ subject }) => subject.id)).size).toBe(many.length)
    expect(seen).toHaveLength(many.length)
    const sizes = seen.map(({ before, after }) => (after > before ? after - before : before - after))
    expect(sizes).toEqual(sizes.toSorted((a, b) => Number(b - a)))
    expect(seen).toEqual(linesFrom(many).lines.concat(seen.slice(linesAtOnce)))
  }
})

it('begins again where there are not so many', () => {
  expect(linesFrom(many.slice(0, 3), linesAtOnce)).toMatchObject({ place: 0, next: null })
  expect(linesFrom(many.slice(0, 3), linesAtOnce).lines).toHaveLength(3)
  expect(linesFrom([])).toEqual({ lines: [], place: 0, next: null })
  expect(linesFrom(many.slice(0, linesAtOnce)).next).toBeNull()
})
