/**
 * Keys by which `apportion` settles ties, so that they do not always go to the same few: all ids in ascending order, begun
 * at the first for turn 1, at the second for turn 2, round and round. Null: always at the first, as it was before turns
 * were counted, so that what was shared then comes out the same.
 */
export function tieKeys(ids: readonly string[], turn: number | null): Map<string, string> {
  if (turn === null) return new Map(ids.map((id) => [id, id]))
  const n = ids.length
  const first = (turn - 1) % Math.max(n, 1)
  const width = String(n).length
  const placed = ids.toSorted((a, b) => (a < b ? -1 : 1))
  return new Map(placed.map((id, at) => [id, String((at - first + n) % n).padStart(width, '0')]))
}
