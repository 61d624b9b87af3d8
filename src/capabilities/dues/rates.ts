import { z } from 'zod'
import { unknownType } from '../../commons/members/charter-parts.ts'
import type { Context } from '../../kernel/capability.ts'
import { code, positiveAmount } from '../../kernel/fields.ts'

/** What a member type pays; null is everybody else. */
export const ratesInput = z
  .array(z.strictObject({ type: code().nullable(), amount: positiveAmount() }))
  .min(1)
  .max(30)

export type Rates = z.output<typeof ratesInput>

export const rateFailures = ['type_twice', 'no_such_type'] as const

export function checkRates(ctx: Context<(typeof rateFailures)[number]>, rates: Rates): void {
  const types = rates.map((one) => one.type)
  if (new Set(types).size < types.length) ctx.fail('type_twice')
  const unknown = unknownType(
    ctx.charter,
    types.filter((one) => one !== null),
  )
  if (unknown !== undefined) ctx.fail('no_such_type', { type: unknown })
}

/** Keeps them in place of whatever was there. */
export async function keepRates(ctx: Context, plan: string, rates: Rates): Promise<void> {
  const commons_id = ctx.commons.id
  await ctx.db.deleteFrom('dues_rate').where('commons_id', '=', commons_id).where('plan', '=', plan).execute()
  const rows = rates.map(({ type, amount }) => ({ commons_id, plan, type: type ?? '', amount }))
  await ctx.db.insertInto('dues_rate').values(rows).execute()
}

/** What somebody of these types pays: the highest that fits, else what everybody else pays; nothing where none does. */
export function rateFor(
  rates: readonly { type: string; amount: bigint }[],
  types: readonly string[],
): bigint | undefined {
  const own = rates.filter((one) => types.includes(one.type)).map((one) => one.amount)
  if (own.length > 0) return own.reduce((most, one) => (one > most ? one : most))
  return rates.find((one) => one.type === '')?.amount
}
