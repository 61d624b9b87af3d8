import { z } from 'zod'
import { apportion } from '../../kernel/apportion.ts'
import type { PricingUse } from './uses.ts'

/**
 * How an amount is split between parties: basis points each, at most so much where `most` is stated. `rest` gets what
 * the parts leave of 10,000, and whatever caps leave over.
 */
export interface Split {
  parts: { to: string; rate: number; most?: number | undefined }[]
  rest: string
}

/** Splits of one use as the charter may state them. */
export function splitOf(use: PricingUse): z.ZodType<Split, Split> {
  const party = z.enum(Object.keys(use.parties) as [string, ...string[]])
  const part = z.strictObject({
    to: party,
    rate: z.int().min(0).max(10_000),
    most: z.int().min(0).max(1_000_000_000_000).optional(),
  })
  return z
    .strictObject({ parts: z.array(part).max(10), rest: party })
    .refine(({ parts }) => parts.reduce((sum, { rate }) => sum + rate, 0) <= 10_000, 'over_total')
    .refine(({ parts, rest }) => {
      const named = [rest, ...parts.map(({ to }) => to)]
      return new Set(named).size === named.length
    }, 'repeated')
}

export interface Share {
  to: string
  amount: bigint
  /** Basis points of the whole. */
  rate: number
}

/**
 * Splits an amount: largest remainders, ties to the smaller code, so that whoever works it out again gets the same.
 * Σ shares = total, and a refund is split as its charge was.
 */
export function splitUp(total: bigint, { parts, rest }: Split): Share[] {
  const taken = parts.reduce((sum, { rate }) => sum + rate, 0)
  const weights = parts.map(({ to, rate, most }) => ({
    ...{ key: to, weight: BigInt(rate) },
    ...(most === undefined ? {} : { cap: BigInt(most) }),
  }))
  const all = [...weights, { key: rest, weight: BigInt(10_000 - taken) }]
  const { shares, leftover } = apportion({ total, parts: all, leftover: rest })
  const shareOf = (to: string) => shares.get(to)! + (to === rest ? leftover : 0n)
  return [...parts, { to: rest, rate: 10_000 - taken }].map(({ to, rate }) => ({
    ...{ to, rate, amount: shareOf(to) },
  }))
}
