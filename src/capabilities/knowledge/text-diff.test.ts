import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { DiffPart } from '../../ui/diff.tsx'
import { sharedLines } from './line-diff.ts'
import { type DiffRow, textDiff } from './text-diff.ts'

/** How many lines two texts share at most, the slow and certain way. */
function longest(a: readonly string[], b: readonly string[]): number {
  const row = new Array<number>(b.length + 1).fill(0)
  for (const one of a) {
    let diagonal = 0
    for (let j = 1; j <= b.length; j++) {
      const above = row[j]!
      row[j] = one === b[j - 1] ? diagonal + 1 : Math.max(above, row[j - 1]!)
      diagonal = above
    }
  }
  return row[b.length]!
}

const lines = fc.array(fc.constantFrom('가', '나', '다', '라'), { maxLength: 12 })

it('finds as many shared lines as there are, in order', () => {
  fc.assert(
    fc.property(lines, lines, (a, b) => {
      const pairs = sharedLines(a, b)
      expect(pairs.length).toBe(longest(a, b))
      pairs.forEach(([i, j], at) => {
        expect(a[i]).toBe(b[j])
        const next = pairs[at + 1]
        if (next) expect(next[0] > i && next[1] > j).toBe(true)
      })
    }),
    { numRuns: 500 },
  )
})

it('shows what changed word by word, and leaves out what stayed', () => {
  const before = [
    '하나',
    '둘',
    '셋',
    '넷',
    '물길은 모두의 것이다',
    '여섯',
    '일곱',
    '여덟',
    '아홉',
    '열',
  ].join('\n')
  const after = before.replace('모두의', '마을의').replace('\n열', '')
  expect(textDiff(before, after)).toEqual([
    { is: 'gap', lines: 2 },
    { is: 'same', text: '셋' },
    { is: 'same', text: '넷' },
    { is: 'changed', parts: ['물길은 ', { before: '모두의', after: '마을의' }, ' 것이다'] },
    { is: 'same', text: '여섯' },
    { is: 'same', text: '일곱' },
    { is: 'same', text: '여덟' },
    { is: 'same', text: '아홉' },
    { is: 'removed', parts: [{ before: '열' }] },
  ])
  expect(textDiff('', '새 글')).toEqual([{ is: 'added', parts: [{ after: '새 글' }] }])
})

const side = (which: 'before' | 'after', parts: readonly DiffPart[]) =>
  parts.map((part) => (typeof part === 'string' ? part : (part[which] ?? ''))).join('')

/** What the comparison says one text must have been, lines left out taken from the other. */
function told(which: 'before' | 'after', rows: readonly DiffRow[], before: readonly string[]): string[] {
  const out: string[] = []
  let at = 0
  for (const row of rows) {
    if (row.is === 'gap') out.push(...before.slice(at, at + row.lines))
    else if (row.is === 'same') out.push(row.text)
    else if (row.is === 'changed' || row.is === (which === 'before' ? 'removed' : 'added'))
      out.push(side(which, row.parts))
    at += row.is === 'gap' ? row.lines : row.is === 'added' ? 0 : 1
  }
  return out
}

it('tells both texts whole', () => {
  const line = fc.constantFrom('물길은 모두의 것', '물길은 마을의 것', '울력', '', '울력을 한다', '95%에서')
  const text = fc.array(line, { minLength: 1, maxLength: 14 }).filter((all) => all.join('') !== '')
  fc.assert(
    fc.property(text, text, (a, b) => {
      const rows = textDiff(a.join('\n'), b.join('\n'))
      expect(told('before', rows, a)).toEqual(a)
      expect(told('after', rows, a)).toEqual(b)
    }),
    { numRuns: 500 },
  )
})

it('shows lines that have little in common one after the other', () => {
  expect(textDiff('물길은 모두의 것', 'zzz')).toEqual([
    { is: 'removed', parts: [{ before: '물길은 모두의 것' }] },
    { is: 'added', parts: [{ after: 'zzz' }] },
  ])
})

it('stays quick for texts as long as they may be', () => {
  const noise = (seed: number, cut: string) =>
    Array.from({ length: 100_000 }, (_, i) => ((i * seed) % 97 < 9 ? cut : '가')).join('')
  const began = performance.now()
  textDiff(noise(31, '\n'), noise(57, '\n'))
  textDiff(noise(31, ' '), noise(57, ' '))
  textDiff('\n'.repeat(100_000), '가\n'.repeat(50_000))
  expect(performance.now() - began).toBeLessThan(20_000)
}, 60_000)
