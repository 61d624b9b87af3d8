import { apportion } from '../../../kernel/apportion.ts'
import { addFractions, fraction } from '../../../kernel/fraction.ts'
import { type Claims, claimsOn, compare } from './claimants.ts'
import { paidByBucket, payClaims } from './claims.ts'
import { exact } from './factor.ts'
import type { ClaimPayment, Distribution, Facts, Part, Turn } from './facts.ts'
import { place } from './place.ts'
import type { Bucket, Equation } from './shape.ts'

/**
 * What a value equation makes of an amount: who gets what, by which rule of which bucket, down to the smallest part.
 *
 * Buckets of the whole are measured at once; what they leave begins the pool. Then each bucket has its turn: one of the
 * rest takes its part of the pool, cut to whole units; what it cannot place (nobody named, claims paid in full, limits)
 * goes back into the pool for those after it. What is left in the end goes to the fund `rest`, never to a person.
 *
 * Guaranteed: Σ recipients = total; the order of the facts does not matter and the outcome is the same on every run;
 * nobody gets anything whom no bucket names; no claim is paid beyond its worth; limits hold in whole units.
 *
 * @throws RangeError for a negative total, negative quantities or points, a contribution or member named twice: the
 * caller has to have refused these.
 */
export function shareOut(equation: Equation, facts: Facts): Distribution {
  if (facts.total < 0n) throw new RangeError('value: a negative total')
  const paid = paidByBucket(facts.paid)
  const measured = measure(equation.buckets, facts.total)
  let pool = measured.rest
  const turns: Turn[] = []
  const claims: ClaimPayment[] = []
  for (const bucket of equation.buckets) {
    const whole = bucket.of === 'total'
    const amount = whole ? measured.amounts.get(bucket.code)! : partOf(pool, bucket)
    const base = whole ? facts.total : pool
    const on = claimsOn(bucket, facts, paid.get(bucket.code) ?? new Map())
    const turn = turnOf(bucket, base, amount, on)
    pool += (whole ? amount : 0n) - turn.placed
    turns.push(turn)
    addPayments(claims, turn, on)
  }
  return { turns, recipients: recipientsOf(turns, equation.rest, pool), rest: pool, claims }
}

/** What the buckets of the whole hold, and what none of them asks for; Hamilton, so that all of it is somewhere. */
function measure(buckets: readonly Bucket[], total: bigint) {
  const parts = buckets
    .filter(({ of }) => of === 'total')
    .map((one) => ({ key: one.code, weight: exact(one.share) }))
  const asked = parts.reduce((sum, { weight }) => addFractions(sum, weight), fraction(0n))
  // After every code, so that of two equal remainders a bucket's is the first.
  const rest = { key: '~', weight: fraction(asked.den - asked.num, asked.den) }
  const { shares: amounts } = apportion({ total, parts: [...parts, rest] })
  return { amounts, rest: amounts.get(rest.key)! }
}

function partOf(pool: bigint, { share }: Bucket): bigint {
  const { num, den } = exact(share)
  return (pool * num) / den
}

function turnOf({ code }: Bucket, base: bigint, amount: bigint, { claimants, lines, limits }: Claims): Turn {
  const parts = place(amount, claimants, limits)
  const placed = parts.reduce((sum, part) => sum + part.amount, 0n)
  return { bucket: code, base, amount, placed, parts, lines }
}

/** A bucket that placed nothing spends nothing: claims made `once` wait for one that does. */
function addPayments(into: ClaimPayment[], { bucket, placed, parts }: Turn, { holdings }: Claims): void {
  if (placed === 0n) return
  for (const { to, amount } of parts) {
    const held = holdings.get(to.id)
    if (held) payClaims(into, bucket, held, amount)
  }
}

function recipientsOf(turns: readonly Turn[], fund: string, rest: bigint): Distribution['recipients'] {
  const sums = new Map<string, { to: Part['to']; amount: bigint }>()
  const give = (to: Part['to'], amount: bigint) => {
    const key = `${to.kind} ${to.id}`
    sums.set(key, { to, amount: amount + (sums.get(key)?.amount ?? 0n) })
  }
  for (const { parts } of turns) for (const { to, amount } of parts) give(to, amount)
  give({ kind: 'fund', id: fund }, rest)
  return [...sums]
    .sort(([a], [b]) => compare(a, b))
    .map(([, sum]) => sum)
    .filter(({ amount }) => amount > 0n)
}
