import { createHash } from 'node:crypto'
import type { Context } from '../../kernel/capability.ts'

const tries = 50

/**
 * Four digits to put behind one's name, different from those of every open transfer of the same amount, so that name,
 * digits and amount mean one payment. Made from the payment's id.
 */
export async function codeFor(ctx: Context, amount: bigint, payment: string): Promise<string> {
  const rows = await ctx.db
    .selectFrom('payments_payment')
    .select('code')
    .where('commons_id', '=', ctx.commons.id)
    .where('way', '=', 'transfer')
    .where('state', '=', 'requested')
    .where('amount', '=', amount)
    .execute()
  const taken = new Set(rows.map((row) => row.code))
  for (let i = 0; i < tries; i += 1) {
    const digest = createHash('sha256').update(`${payment} ${i}`).digest()
    const code = String(digest.readUInt32BE(0) % 10_000).padStart(4, '0')
    if (!taken.has(code)) return code
  }
  throw new Error('No free digits for a transfer')
}
