import { type Apportionment, apportion } from '../../../kernel/apportion.ts'
import { addFractions, type Fraction, fraction } from '../../../kernel/fraction.ts'
import { exact } from './factor.ts'
import type { Part } from './facts.ts'
import { type Bounds, type Claimant, isWithin, lowestOf, type Quotas, quotasOf } from './limit.ts'
import type { Limits } from './shape.ts'

/** A claimant of a bucket under the name the outcome knows it by. */
export interface Named extends Claimant {
  to: Part['to']
}

/**
 * Shares an amount among claimants in whole units, rounded once each: largest remainder, ties to the smaller id. What
 * claims paid in full and limits leave over is not placed. Parts ascend by id; who weighs nothing has none.
 */
export function place(amount: bigint, claimants: readonly Named[], limits?: Limits): Part[] {
  const weighty = claimants.filter(({ owed, open }) => owed.num > 0n || open.num > 0n)
  const bounds = boundsOf(limits)
  const quotas = quotasOf(amount, weighty, bounds)
  const { steps } = wholeUnits(weighty, quotas, bounds.times)
  const weights = weighty.map(({ owed, open }) => addFractions(owed, open))
  const all = weights.reduce(addFractions, fraction(0n))
  const at = new Map(weighty.map(({ key }, i) => [key, i]))
  return steps.map(({ key, quota, extra, capped, share }) => {
    const i = at.get(key)!
    const weight = weights[i]!
    const proportional = fraction(amount * weight.num * all.den, weight.den * all.num)
    const limited = capped ? 'above' : quotas.limited[i]
    const held = limited ? { limited } : {}
    return { to: weighty[i]!.to, weight, proportional, quota: reduced(quota), ...held, extra, amount: share }
  })
}

const boundsOf = ({ least, most, times }: Limits = {}): Bounds => ({
  least: least === undefined ? undefined : BigInt(least),
  most: most === undefined ? undefined : BigInt(most),
  times: times === undefined ? undefined : exact(times),
})

/**
 * Rounding may push the highest and the lowest further apart than they may be. Then the highest is held to `times` the
 * whole units of the lowest, which everybody gets; with less than one unit for the lowest nobody gets anything.
 */
function wholeUnits(claimants: readonly Named[], quotas: Quotas, times: Fraction | undefined): Apportionment {
  const rounded = rounding(claimants, quotas)
  if (!times) return rounded
  const shares = claimants.map(({ key }) => rounded.shares.get(key)!)
  if (isWithin({ ...quotas, quotas: shares, den: 1n }, times)) return rounded
  const lowest = (lowestOf(quotas) ?? 0n) / quotas.den
  return rounding(claimants, quotas, (lowest * times.num) / times.den)
}

function rounding(claimants: readonly Named[], { quotas, tops, placed }: Quotas, most?: bigint) {
  const capOf = (top: bigint | undefined) =>
    most === undefined || (top !== undefined && top < most) ? top : most
  const parts = claimants.map(({ key }, i) => {
    const cap = capOf(tops[i])
    return { key, weight: quotas[i]!, ...(cap === undefined ? {} : { cap }) }
  })
  return apportion({ total: placed, parts, leftover: 'pool' })
}

const reduced = ({ num, den }: Fraction) => fraction(num, den)
