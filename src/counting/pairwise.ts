import { z } from 'zod'
import { sum } from './decimals.ts'
import type { Pile } from './ranked.ts'

/** What a ballot says of options it does not rank: that they come after all it ranks, or nothing. */
export const unranked = z.enum(['last', 'no_opinion'])
export type Unranked = z.infer<typeof unranked>

/** How many votes rank one option above another: `pairs[a][b]`. */
export type Pairs = bigint[][]

/**
 * Compares each option with each other. Ballots of equal weight are compared together as heads and weighed at the end,
 * so that it takes whole machine numbers only.
 */
export function pairsOf(count: number, piles: readonly Pile[], unranked: Unranked): Pairs {
  const pairs: Pairs = Array.from({ length: count }, () => Array.from({ length: count }, () => 0n))
  for (const [weight, alike] of byWeight(piles)) {
    const heads = headsOf(count, alike, unranked)
    heads.forEach((number, at) => {
      if (number > 0) pairs[Math.trunc(at / count)]![at % count]! += BigInt(number) * weight
    })
  }
  return pairs
}

function byWeight(piles: readonly Pile[]): Map<bigint, Pile[]> {
  const groups = new Map<bigint, Pile[]>()
  for (const pile of piles) {
    const group = groups.get(pile.weight)
    if (group) group.push(pile)
    else groups.set(pile.weight, [pile])
  }
  return groups
}

/** Row by row: how many of these ballots put the row's option above the column's. */
function headsOf(count: number, piles: readonly Pile[], unranked: Unranked): Int32Array {
  const heads = new Int32Array(count * count)
  const rank = new Int32Array(count)
  const silent = unranked === 'last' ? count : -1
  for (const { ranks } of piles) {
    rank.fill(silent)
    ranks.forEach((side, at) => {
      for (const option of side) rank[option] = at
    })
    for (let a = 0; a < count; a++) {
      const mine = rank[a]!
      if (mine < 0) continue
      for (let b = 0; b < count; b++) if (mine < rank[b]!) heads[a * count + b]!++
    }
  }
  return heads
}

/** The pairs as a result shows them: `a>b`, except of an option with itself. */
export function pairsById(ids: readonly string[], pairs: Pairs): Record<string, string> {
  const shown: Record<string, string> = {}
  ids.forEach((a, i) => {
    ids.forEach((b, j) => {
      if (i !== j) shown[`${a}>${b}`] = `${pairs[i]![j]}`
    })
  })
  return shown
}

/** Whether nobody prefers anything to anything. */
export const isSilent = (pairs: Pairs): boolean => sum(pairs.flat()) === 0n
