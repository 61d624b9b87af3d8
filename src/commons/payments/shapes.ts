import { z } from 'zod'
import { amount, day, id, instant, unitCode } from '../../kernel/fields.ts'
import {
  disputes,
  type LineRow,
  type PaymentRow,
  passings,
  type RefundRow,
  states,
  wayCodes,
} from './tables.ts'

/** One payment, as lists show it. */
export const paymentShape = z.object({
  id: id('payments.payment'),
  payer: id('members.agent'),
  way: z.enum(wayCodes),
  unit: unitCode(),
  amount: amount(),
  refunded: amount(),
  state: z.enum(states),
  dispute: z.enum(disputes).nullable(),
  /** The four digits to put behind one's name. */
  code: z.string().nullable(),
  requestedAt: instant(),
  openUntil: instant(),
  paidOn: day().nullable(),
  seq: z.int().nullable(),
  paidSeq: z.int().nullable(),
})

export type PaymentView = z.output<typeof paymentShape>

export const lineShape = z.object({
  n: z.int(),
  obligation: id('obligations.obligation'),
  payee: id('members.agent').nullable(),
  amount: amount(),
  returned: amount(),
  passed: z.enum(passings).nullable(),
})

export const refundShape = z.object({
  id: id('payments.refund'),
  amount: amount(),
  state: z.enum(['asked', 'done', 'refused']),
  reason: z.string().nullable(),
  askedAt: instant(),
})

const numberOf = (seq: bigint | null) => (seq === null ? null : Number(seq))

export function paymentView(row: PaymentRow): PaymentView {
  const { id, payer, way, unit, amount, refunded, state, dispute, code } = row
  return {
    ...{ id, payer, way, unit, amount, refunded, state, dispute, code },
    requestedAt: row.requested_at.toISOString(),
    openUntil: row.open_until.toISOString(),
    paidOn: row.paid_on,
    seq: numberOf(row.seq),
    paidSeq: numberOf(row.paid_seq),
  }
}

export const lineView = ({ n, obligation, payee, amount, returned, passed }: LineRow) => ({
  ...{ n, obligation, payee, amount, returned, passed },
})

export const refundView = ({ id, amount, state, reason, asked_at }: RefundRow) => ({
  ...{ id, amount, state, reason, askedAt: asked_at.toISOString() },
})
