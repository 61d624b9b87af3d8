/** Beyond so many differences two texts have little in common, and searching on would only cost time. */
const mostDifferences = 1_000

/**
 * The lines two texts share, as pairs of positions: a longest common subsequence, by Myers' greedy algorithm (An O(ND)
 * Difference Algorithm, 1986). Where the texts differ in too many lines, only what they begin and end with.
 */
export function sharedLines(a: readonly string[], b: readonly string[]): [number, number][] {
  let start = 0
  while (start < a.length && start < b.length && a[start] === b[start]) start++
  let end = 0
  while (end < a.length - start && end < b.length - start && a.at(-1 - end) === b.at(-1 - end)) end++
  const middle = shortestPath(a.slice(start, a.length - end), b.slice(start, b.length - end))
  const pairs = (count: number, i: number, j: number) =>
    Array.from({ length: count }, (_, k): [number, number] => [i + k, j + k])
  return [
    ...pairs(start, 0, 0),
    ...middle.map(([i, j]): [number, number] => [i + start, j + start]),
    ...pairs(end, a.length - end, b.length - end),
  ]
}

/** Furthest positions in `a` by diagonal, after each number of differences. */
type Trace = Int32Array[]

function shortestPath(a: readonly string[], b: readonly string[]): [number, number][] {
  const most = Math.min(a.length + b.length, mostDifferences)
  const middle = most + 1
  const furthest = new Int32Array(2 * most + 3)
  const trace: Trace = []
  for (let d = 0; d <= most; d++) {
    trace.push(furthest.slice(middle - d - 1, middle + d + 2))
    for (let k = -d; k <= d; k += 2) {
      let x = comesFromAbove(furthest, middle, k, d)
        ? furthest[middle + k + 1]!
        : furthest[middle + k - 1]! + 1
      while (x < a.length && x - k < b.length && a[x] === b[x - k]) x++
      furthest[middle + k] = x
      if (x >= a.length && x - k >= b.length) return walkBack(trace, a.length, b.length)
    }
  }
  return []
}

const comesFromAbove = (furthest: Int32Array, middle: number, k: number, d: number) =>
  k === -d || (k !== d && furthest[middle + k - 1]! < furthest[middle + k + 1]!)

/** From the end to the beginning, collecting what both have. */
function walkBack(trace: Trace, fromX: number, fromY: number): [number, number][] {
  const pairs: [number, number][] = []
  let [x, y] = [fromX, fromY]
  for (let d = trace.length - 1; d >= 0; d--) {
    const furthest = trace[d]!
    const middle = d + 1
    const k = x - y
    const isDown = comesFromAbove(furthest, middle, k, d)
    const before = d === 0 ? 0 : furthest[middle + (isDown ? k + 1 : k - 1)]!
    const [toX, toY] = d === 0 ? [0, 0] : [before, before - (isDown ? k + 1 : k - 1)]
    const [midX, midY] = d === 0 ? [0, 0] : isDown ? [toX, toY + 1] : [toX + 1, toY]
    while (x > midX && y > midY) pairs.push([--x, --y])
    ;[x, y] = [toX, toY]
  }
  return pairs.reverse()
}
