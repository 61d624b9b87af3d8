import type { Context } from '../../kernel/capability.ts'
import { obligationAt } from '../obligations/stored.ts'

/** A part of what a payer owes that is somebody else's: what we owe them for it, and how much. */
export interface Share {
  /** An obligation with direction `out`, whose `agent` is the payee. */
  owed: string
  amount: bigint
}

/**
 * Says who gets what of an obligation when it is paid; called beside `owe` by the command that makes both. The payment's
 * provider then pays the payees directly, and only what is left over is ours. It posts nothing. The sum of the shares
 * may not be more than the obligation, and each share not more than what is owed for it.
 */
export async function sharePayment(
  ctx: Context,
  obligation: string,
  shares: readonly Share[],
): Promise<void> {
  if (shares.length === 0) return
  const paid = await obligationAt(ctx, obligation)
  let rest = paid.amount - paid.settled
  for (const { owed, amount } of shares) {
    const one = await obligationAt(ctx, owed)
    rest -= amount
    const fits = one.direction === 'out' && one.agent !== null && one.unit === paid.unit
    if (paid.direction !== 'in' || !fits || amount <= 0n || amount > one.amount - one.settled || rest < 0n)
      throw new Error(`The shares of ${obligation} do not fit what is owed`)
  }
  await ctx.db
    .insertInto('payments_share')
    .values(shares.map((share) => ({ commons_id: ctx.commons.id, obligation, ...share })))
    .execute()
}
