import { profileOf } from '../../commons/charter/profile.ts'
import type { Context } from '../../kernel/capability.ts'
import type { Charter } from '../../kernel/charter.ts'
import { leastShares, mostShares } from './dials.ts'
import { allHeld } from './stored.ts'

export const limitFailures = ['below_least', 'above_most', 'over_limit'] as const
type Failing = Context<(typeof limitFailures)[number]>

/**
 * Whether somebody may come to hold `after` shares, having `before`. The law's part of all shares counts what there is
 * afterwards. With so few holders that nobody could keep it (three, where it is 30 %) it cannot be meant, and the least
 * everybody must take is no matter of it: a co-operative's first members could never begin.
 */
export async function checkHolding(
  ctx: Failing,
  { before, after, added = after - before }: { before: bigint; after: bigint; added?: bigint },
): Promise<void> {
  const least = BigInt(ctx.dial(leastShares))
  if (after < least) ctx.fail('below_least', { least })
  const most = ctx.dial(mostShares)
  if (most !== null && after > BigInt(most)) ctx.fail('above_most', { most })
  const law = profileOf(ctx.charter).holding
  if (!law || after <= least) return
  const { total, holders } = await allHeld(ctx)
  if (isTooFew(law, before === 0n ? holders + 1 : holders)) return
  if (!isOver(law, after, total + added)) return
  const { article, num, den } = law
  const room = roomOf(law, before, total)
  ctx.fail('over_limit', { articleKo: article.ko, articleEn: article.en, num, den, room })
}

type Part = { num: number; den: number }

/** More than `num/den` of all shares, without a fraction being cut off. */
export const isOver = ({ num, den }: Part, held: bigint, total: bigint): boolean =>
  held * BigInt(den) > BigInt(num) * total

/** Whether even equal shares of so many holders would go beyond the limit. */
export const isTooFew = ({ num, den }: Part, holders: number): boolean => holders * num < den

/** How many more shares somebody with `held` of `total` may subscribe, the new ones counting in both. */
export function roomOf({ num, den }: Part, held: bigint, total: bigint): bigint {
  if (num >= den) return total
  const room = (BigInt(num) * total - BigInt(den) * held) / BigInt(den - num)
  return room > 0n ? room : 0n
}

/** The law's limit with its article, where the charter stands under one. */
export const holdingLaw = (charter: Charter) => profileOf(charter).holding
