import { z } from 'zod'
import { amount } from '../../kernel/fields.ts'
import { type ExpenseRow, evidences, expenseStates, steps } from './tables.ts'

/** An expense as queries answer it. */
export const expenseShape = z.object({
  id: z.string(),
  number: z.int(),
  asker: z.string(),
  what: z.string(),
  details: z.string(),
  amount: amount(),
  unit: z.string(),
  account: z.string(),
  budgetLine: z.string().nullable(),
  spentOn: z.string(),
  dueOn: z.string().nullable(),
  refund: z.boolean(),
  payee: z.string().nullable(),
  payeeName: z.string().nullable(),
  /** Null too where the viewer may not see it. */
  payeeBank: z.string().nullable(),
  payeeNumber: z.string().nullable(),
  evidence: z.enum(evidences),
  evidenceNumber: z.string().nullable(),
  evidenceOn: z.string().nullable(),
  vat: amount().nullable(),
  withholding: z.string().nullable(),
  nationalTax: amount(),
  localTax: amount(),
  state: z.enum(expenseStates),
  obligation: z.string().nullable(),
  askedAt: z.string(),
  /** The journal entries that asked, approved and paid it. */
  askedIn: z.int(),
  approvedIn: z.int().nullable(),
  paidOn: z.string().nullable(),
  paidIn: z.int().nullable(),
  declaredMonth: z.string().nullable(),
  photos: z.array(z.string()),
})
export type ExpenseView = z.output<typeof expenseShape>

export const stepShape = z.object({
  step: z.enum(steps),
  agent: z.string().nullable(),
  decision: z.string().nullable(),
  reason: z.string(),
  at: z.string(),
  entry: z.int(),
  /** Of the round that counts now. */
  current: z.boolean(),
})
export type StepView = z.output<typeof stepShape>

const seq = (value: bigint | null) => (value === null ? null : Number(value))

export function expenseOf(row: ExpenseRow, photos: readonly string[], withAccount: boolean): ExpenseView {
  const {
    id,
    number,
    asker,
    what,
    details,
    amount,
    unit,
    account,
    payee,
    evidence,
    vat,
    withholding,
    state,
  } = row
  return {
    ...{ id, number, asker, what, details, amount, unit, account, payee, evidence, vat, withholding, state },
    ...{ budgetLine: row.budget_line, spentOn: row.spent_on, dueOn: row.due_on, refund: row.is_refund },
    ...{ payeeName: row.payee_name, evidenceNumber: row.evidence_number, evidenceOn: row.evidence_on },
    payeeBank: withAccount ? row.payee_bank : null,
    payeeNumber: withAccount ? row.payee_number : null,
    ...{ nationalTax: row.national_tax, localTax: row.local_tax, obligation: row.obligation },
    ...{
      askedAt: row.asked_at.toISOString(),
      askedIn: Number(row.asked_seq),
      approvedIn: seq(row.approved_seq),
    },
    ...{ paidOn: row.paid_on, paidIn: seq(row.paid_seq), declaredMonth: row.declared_month },
    photos: [...photos],
  }
}
