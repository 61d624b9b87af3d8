export interface Share {
  agent: string
  /** Their figure of the key; a head is 1. */
  key: bigint
  owed: bigint
}

/**
 * A duty shared out by a key: so much for one whole of it. The sum of the key times the rate, cut to whole steps of the
 * unit, is what all owe together. Each owes their key times the rate to within one step: cut, and the steps that
 * cutting left over go one each to the largest remainders, ties to the smaller id. All parts make up the sum.
 */
export function sharedOut(
  keys: ReadonlyMap<string, bigint>,
  { rate, whole }: { rate: bigint; whole: bigint },
): { shares: Share[]; keyTotal: bigint; total: bigint } {
  const parts = [...keys]
    .filter(([, key]) => key > 0n)
    .map(([agent, key]) => ({ agent, key, owed: (key * rate) / whole, rest: (key * rate) % whole }))
  const keyTotal = parts.reduce((sum, { key }) => sum + key, 0n)
  const total = (keyTotal * rate) / whole
  let over = total - parts.reduce((sum, { owed }) => sum + owed, 0n)
  for (const part of [...parts].sort(byRemainder)) {
    if (over === 0n) break
    part.owed += 1n
    over -= 1n
  }
  const shares = total === 0n ? [] : parts.map(({ rest: _, ...share }) => share)
  return { shares, keyTotal, total }
}

function byRemainder(a: { rest: bigint; agent: string }, b: { rest: bigint; agent: string }): number {
  if (a.rest !== b.rest) return a.rest > b.rest ? -1 : 1
  return a.agent < b.agent ? -1 : 1
}
