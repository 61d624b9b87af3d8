import type { Kysely } from 'kysely'
import type { Context } from '../../kernel/capability.ts'
import type { Tables } from '../../kernel/database.ts'
import { kernelFailure } from '../../kernel/failure.ts'
import type { LineRow, PaymentRow, RefundRow } from './tables.ts'

type Here = { db: Kysely<Tables>; commons: { id: string } }

/** One payment. Throws `kernel.not_found`. */
export async function paymentAt(at: Here, id: string): Promise<PaymentRow> {
  const row = await findPayment(at, id)
  if (!row) throw kernelFailure('not_found', { what: 'payments.payment' })
  return row
}

export const findPayment = ({ db, commons }: Here, id: string): Promise<PaymentRow | undefined> =>
  db
    .selectFrom('payments_payment')
    .selectAll()
    .where('commons_id', '=', commons.id)
    .where('id', '=', id)
    .executeTakeFirst()

/** What it is made of, in order. */
export const linesOf = ({ db, commons }: Here, payment: string): Promise<LineRow[]> =>
  db
    .selectFrom('payments_line')
    .selectAll()
    .where('commons_id', '=', commons.id)
    .where('payment', '=', payment)
    .orderBy('n')
    .execute()

/** What was asked to go back, oldest first. */
export const refundsOf = ({ db, commons }: Here, payment: string): Promise<RefundRow[]> =>
  db
    .selectFrom('payments_refund')
    .selectAll()
    .where('commons_id', '=', commons.id)
    .where('payment', '=', payment)
    .orderBy('asked_at')
    .orderBy('before')
    .orderBy('id')
    .execute()

export async function changePayment(ctx: Context, id: string, set: Partial<PaymentRow>): Promise<void> {
  await ctx.db
    .updateTable('payments_payment')
    .set(set as never)
    .where('commons_id', '=', ctx.commons.id)
    .where('id', '=', id)
    .execute()
}

export async function changeLine(
  ctx: Context,
  { payment, n }: Pick<LineRow, 'payment' | 'n'>,
  set: Partial<LineRow>,
): Promise<void> {
  await ctx.db
    .updateTable('payments_line')
    .set(set as never)
    .where('commons_id', '=', ctx.commons.id)
    .where('payment', '=', payment)
    .where('n', '=', n)
    .execute()
}

export async function changeRefund(ctx: Context, id: string, state: RefundRow['state']): Promise<void> {
  await ctx.db
    .updateTable('payments_refund')
    .set({ state })
    .where('commons_id', '=', ctx.commons.id)
    .where('id', '=', id)
    .execute()
}

/** The obligations of its lines, each once, in order. */
export const obligationsIn = (lines: readonly LineRow[]): string[] => [
  ...new Set(lines.map((line) => line.obligation)),
]
