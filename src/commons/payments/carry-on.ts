import type { Context } from '../../kernel/capability.ts'

/** One due row for each payment: the next look replaces the one before. */
export const followKey = (payment: string) => `payments.follow:${payment}`

/** Minutes until the next look at a provider: 2, 4, 8 … and at most half a day. */
export const followMinutes = (tries: number): number => Math.min(2 ** (tries + 1), 720)

/** After so many looks a person has to see to it; at half a day each that is a month. */
export const mostTries = 60

/** Looks at the provider now, whatever was planned. */
export const followNow = (ctx: Context, payment: string): Promise<void> =>
  ctx.schedule(ctx.now, 'payments.followPayment', { payment, tries: 0 }, followKey(payment))
