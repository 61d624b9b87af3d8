import { type Fraction, fraction } from '../../../kernel/fraction.ts'
import { type ClaimPayment, claimParts, type Facts, type Given } from './facts.ts'
import type { Pile } from './weigh.ts'

/** What was paid before, by bucket and event. */
export function paidByBucket(paid: Facts['paid']): Map<string, Map<string, bigint>> {
  const buckets = new Map<string, Map<string, bigint>>()
  for (const [key, amount] of paid) {
    const cut = key.indexOf(' ')
    const bucket = key.slice(0, cut)
    const events = buckets.get(bucket) ?? new Map<string, bigint>()
    buckets.set(bucket, events.set(key.slice(cut + 1), amount))
  }
  return buckets
}

/** What one agent holds in a bucket: debts by what is left of them, all else by its weight. */
export interface Holding {
  owed: Fraction
  open: Fraction
  piles: readonly Pile[]
}

interface Claim {
  one: Given
  /** What is left of a debt; of `once` what falls to it. */
  part: bigint
  owed: boolean
}

/**
 * Puts what an agent got on its claims, the oldest first. Debts take the part they weigh beside the rest, and no more
 * than is left of them; what `once` claims got is kept for the record. Cut to `claimParts`, never up.
 */
export function payClaims(bucket: string, { owed, open, piles }: Holding, amount: bigint): ClaimPayment[] {
  if (piles.every(({ given }) => given.length === 0)) return []
  const toDebts = debtsPart(owed, open, amount * claimParts)
  const rest = fraction(amount * claimParts - toDebts)
  const claims = piles.flatMap((pile) => claimsOf(pile, open.num > 0n ? over(rest, open) : fraction(0n)))
  claims.sort((a, b) => byAge(a.one, b.one))
  let left = toDebts
  const payments: ClaimPayment[] = []
  for (const { one, part, owed } of claims) {
    const paid = owed && left < part ? left : part
    if (owed) left -= paid
    if (paid > 0n || !owed) payments.push({ bucket, event: one.event, agent: one.agent, paid })
  }
  return payments
}

function debtsPart(owed: Fraction, open: Fraction, amount: bigint): bigint {
  const all = (owed.num * claimParts) / owed.den
  if (open.num === 0n) return amount < all ? amount : all
  const debts = owed.num * open.den
  const part = (amount * debts) / (debts + open.num * owed.den)
  return part < all ? part : all
}

/** `pay`: what a weight of one gets, in `claimParts`. */
function claimsOf({ claim, given, left, factor }: Pile, pay: Fraction): Claim[] {
  if (claim === 'debt-like') return given.map((one, i) => ({ one, part: left[i]!, owed: true }))
  const [num, den] = [factor.num * pay.num, factor.den * pay.den]
  return given.map((one) => {
    const { share } = one
    const part = share ? (one.quantity * share.num * num) / (share.den * den) : (one.quantity * num) / den
    return { one, part, owed: false }
  })
}

const over = (a: Fraction, b: Fraction) => fraction(a.num * b.den, a.den * b.num)

function byAge(a: Given, b: Given): number {
  if (a.day !== b.day) return a.day < b.day ? -1 : 1
  return a.event < b.event ? -1 : 1
}
