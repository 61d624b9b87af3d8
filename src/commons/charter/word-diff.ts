import type { DiffPart } from '../../ui/diff.tsx'

/** Digits, words, gaps and marks each by themselves, so that only the 95 of `95%는` is struck. */
const piece = /\d+(?:[.,]\d+)*|\p{L}+|\s+|[^\p{L}\d\s]/gu

/** One sentence against another as the places that changed, by longest common subsequence. */
export function wordDiff(before = '', after = ''): DiffPart[] {
  const [a, b] = [before.match(piece) ?? [], after.match(piece) ?? []]
  const parts: DiffPart[] = []
  let [i, j] = [0, 0]
  const kept = commonPieces(a, b)
  for (const [nextA, nextB] of [...kept, [a.length, b.length] as const]) {
    const [gone, come] = [a.slice(i, nextA).join(''), b.slice(j, nextB).join('')]
    if (gone || come) parts.push({ before: gone || undefined, after: come || undefined })
    if (nextA < a.length) parts.push(a[nextA]!)
    i = nextA + 1
    j = nextB + 1
  }
  return joined(parts)
}

/** Neighbours that only gaps keep apart are one change; plain pieces become one text. */
function joined(parts: DiffPart[]): DiffPart[] {
  const out: DiffPart[] = []
  for (const part of parts) {
    const last = out.at(-1)
    if (typeof part === 'string' && typeof last === 'string') out[out.length - 1] = last + part
    else out.push(part)
  }
  return out
}

/** The positions of a longest common subsequence, as pairs. */
function commonPieces(a: readonly string[], b: readonly string[]): (readonly [number, number])[] {
  const longest = Array.from({ length: a.length + 1 }, () => new Array<number>(b.length + 1).fill(0))
  for (let i = a.length - 1; i >= 0; i--)
    for (let j = b.length - 1; j >= 0; j--)
      longest[i]![j] =
        a[i] === b[j] ? longest[i + 1]![j + 1]! + 1 : Math.max(longest[i + 1]![j]!, longest[i]![j + 1]!)
  const pairs: (readonly [number, number])[] = []
  let [i, j] = [0, 0]
  while (i < a.length && j < b.length) {
    if (a[i] === b[j]) pairs.push([i++, j++])
    else if (longest[i + 1]![j]! >= longest[i]![j + 1]!) i++
    else j++
  }
  return pairs
}
