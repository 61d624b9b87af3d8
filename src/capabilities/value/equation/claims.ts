import { type Fraction, fraction } from '../../../kernel/fraction.ts'
import { type ClaimPayment, claimParts, type Facts } from './facts.ts'
import type { Claim, Pile } from './weigh.ts'

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

/**
 * Puts what an agent got on its claims, the oldest first. Debts take the part they weigh beside the rest, and no more
 * than is left of them; what `once` claims got is kept for the record. Cut to `claimParts`, never up.
 */
export function payClaims(
  into: ClaimPayment[],
  bucket: string,
  { owed, open, piles }: Holding,
  amount: bigint,
): void {
  const claims = oldestFirst(([] as Claim[]).concat(...piles.map((pile) => pile.claims)))
  let debts = debtsPart(owed, open, amount * claimParts)
  const rest = amount * claimParts - debts
  const pay = ratesOf(piles, open.num > 0n ? fraction(rest * open.den, open.num) : fraction(0n))
  for (const { given, pile, left } of claims) {
    const { event, agent } = given
    if (pile.claim === 'once') into.push({ bucket, event, agent, paid: partOf(given, pay.get(pile)!) })
    else if (debts > 0n) {
      const paid = debts < left ? debts : left
      debts -= paid
      into.push({ bucket, event, agent, paid })
    }
  }
}

/** What falls to the debts of somebody who has other claims as well, in `claimParts`. */
function debtsPart(owed: Fraction, open: Fraction, amount: bigint): bigint {
  const all = (owed.num * claimParts) / owed.den
  const debts = owed.num * open.den
  const part = (amount * debts) / (debts + open.num * owed.den)
  return part < all ? part : all
}

/** What one smallest part of what lies on each pile of `once` gets, where a weight of one gets `pay`. */
const ratesOf = (piles: readonly Pile[], pay: Fraction) =>
  new Map(
    piles
      .filter(({ claim }) => claim === 'once')
      .map((pile) => [pile, fraction(pile.factor.num * pay.num, pile.factor.den * pay.den)]),
  )

const partOf = ({ quantity, share }: Claim['given'], { num, den }: Fraction) =>
  share ? (quantity * share.num * num) / (share.den * den) : (quantity * num) / den

/** By day, then event. Days are sorted as plain numbers, each with its place behind it: so a million take no time. */
function oldestFirst(claims: readonly Claim[]): Claim[] {
  const keys = new Float64Array(claims.length)
  for (let i = 0; i < keys.length; i++) keys[i] = claims[i]!.age * places + i
  const sorted: Claim[] = []
  for (const key of keys.sort()) sorted.push(claims[key % places]!)
  for (let from = 0; from < sorted.length; ) {
    let to = from + 1
    while (to < sorted.length && sorted[to]!.age === sorted[from]!.age) to += 1
    if (to > from + 1) sortByEvent(sorted, from, to)
    from = to
  }
  return sorted
}

/** More claims than anybody has; with a day before it, well below 2^53. */
const places = 2 ** 24

function sortByEvent(claims: Claim[], from: number, to: number): void {
  const some = claims.slice(from, to).sort((a, b) => (a.given.event < b.given.event ? -1 : 1))
  for (const [i, claim] of some.entries()) claims[from + i] = claim
}
