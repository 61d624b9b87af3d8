import { z } from 'zod'
import { payBankCode } from '../../commons/bank/payouts/banks.ts'
import {
  account,
  amount,
  code,
  day,
  fileHash,
  id,
  line,
  positiveAmount,
  text,
  unitCode,
} from '../../kernel/fields.ts'
import { evidences } from './tables.ts'

/** Days that can be meant: the database's calendar knows no year 0. */
const spentDay = () => day().refine((on) => on >= '1900-01-01' && on <= '2999-12-31', 'invalid_value')

/** The paper that shows it. */
export const evidenceInput = {
  evidence: z.enum(evidences),
  /** Approval number or invoice number, where the paper has one. */
  evidenceNumber: line(60).optional(),
  evidenceOn: spentDay().optional(),
  /** The part of the amount that is value-added tax. */
  vat: amount().optional(),
}

/** Everything an expense is asked with; whole, so that it can be sent again as it is. */
export const expenseInput = {
  what: line(200),
  details: text(2_000),
  amount: positiveAmount(),
  unit: unitCode(),
  account: account(),
  budgetLine: code().optional(),
  spentOn: spentDay(),
  dueOn: spentDay().optional(),
  /** A member paid it already and gets it back. */
  refund: z.boolean(),
  payee: id('members.agent').optional(),
  /** Somebody from outside. */
  payeeName: line(100).optional(),
  payeeBank: payBankCode().optional(),
  payeeNumber: z
    .string()
    .trim()
    .regex(/^[0-9A-Za-z -]{4,40}$/)
    .optional(),
  withholding: code().optional(),
  ...evidenceInput,
  photos: z.array(fileHash()).max(10),
}

const expenseShape = z.strictObject(expenseInput)
export type ExpenseInput = z.output<typeof expenseShape>
