import { z } from 'zod'
import { entryKind } from '../../kernel/capability.ts'
import { account, amount, code, day, fileHash, id, positiveAmount, unitCode } from '../../kernel/fields.ts'
import { evidences } from './tables.ts'

const expense = id('expenses.expense')
const agent = id('members.agent')
const leadsTo = (data: Record<string, unknown>) => `/expenses/${data.expense}`

/** Whose it is, so that a notice reaches them. */
const of = { expense, asker: agent }

const asked = z.strictObject({
  ...of,
  number: z.int().positive(),
  amount: positiveAmount(),
  unit: unitCode(),
  account: account(),
  budgetLine: code().optional(),
  evidence: z.enum(evidences),
  vat: amount().optional(),
  withholding: code().optional(),
  /** A member it goes to; somebody from outside is known to the row alone. */
  payee: agent.optional(),
  photos: z.array(fileHash()),
})

export const expenseAsked = entryKind({
  v: 1,
  shown: 'member',
  data: asked,
  tells: {
    to: { power: 'expenses.approveExpense' },
    headline: { ko: '승인을 기다리는 지출이 있어요', en: 'Somebody asked for an expense' },
    leadsTo,
    mail: false,
  },
})
/** Asked anew, with other figures or papers: approvals begin again. */
export const expenseChanged = entryKind({ v: 1, shown: 'member', data: asked })

/** One of several approvals a step of the charter asks for. */
export const approvalGiven = entryKind({
  v: 1,
  shown: 'member',
  data: z.strictObject({
    ...of,
    amount: positiveAmount(),
    given: z.int().positive(),
    needed: z.int().positive(),
  }),
})

/** The last approval: what is owed from now on is in its postings. */
export const expenseApproved = entryKind({
  v: 1,
  shown: 'member',
  data: z.strictObject({
    ...of,
    obligation: id('obligations.obligation'),
    account: account(),
    amount: positiveAmount(),
    unit: unitCode(),
    budgetLine: code().optional(),
    payee: agent.optional(),
    /** Held back when it is paid; the rest is what is owed to the payee. */
    withholding: code().optional(),
    national: amount(),
    local: amount(),
    /** Who approved, the last one too; none where a decision did. */
    approvedBy: z.array(agent),
  }),
  tells: {
    to: { field: 'asker' },
    headline: { ko: '올린 지출이 승인됐어요', en: 'Your expense was approved' },
    leadsTo,
    mail: false,
  },
})

const plain = z.strictObject(of)

export const expenseReturned = entryKind({
  v: 1,
  shown: 'member',
  data: plain,
  tells: {
    to: { field: 'asker' },
    headline: { ko: '지출을 고쳐서 다시 올려 주세요', en: 'Your expense came back to be changed' },
    leadsTo,
    mail: false,
  },
})
export const expenseDeclined = entryKind({
  v: 1,
  shown: 'member',
  data: plain,
  tells: {
    to: { field: 'asker' },
    headline: { ko: '올린 지출이 승인되지 않았어요', en: 'Your expense was declined' },
    leadsTo,
    mail: false,
  },
})
export const expenseWithdrawn = entryKind({ v: 1, shown: 'member', data: plain })

const paid = z.strictObject({
  ...of,
  obligation: id('obligations.obligation'),
  on: day(),
  national: amount(),
  local: amount(),
})

/** Nothing is owed of it any more; the tax held back is in its postings. */
export const expensePaid = entryKind({
  v: 1,
  shown: 'member',
  data: paid,
  tells: {
    to: { field: 'asker' },
    headline: { ko: '올린 지출이 지급됐어요', en: 'Your expense was paid' },
    leadsTo,
    mail: false,
  },
})
/** Its payment was taken back, so the tax was not held back either. */
export const expenseReopened = entryKind({ v: 1, shown: 'member', data: paid })

export const evidenceAdded = entryKind({
  v: 1,
  shown: 'member',
  data: z.strictObject({
    ...of,
    evidence: z.enum(evidences),
    vat: amount().optional(),
    photos: z.array(fileHash()),
  }),
})

/** The office says which account it belongs to, before it is approved. */
export const accountAssigned = entryKind({
  v: 1,
  shown: 'member',
  data: z.strictObject({ ...of, account: account(), budgetLine: code().optional() }),
})

/** Name and account of a payee from outside are gone from the row. */
export const payeeForgotten = entryKind({
  v: 1,
  shown: 'member',
  minor: true,
  data: z.strictObject({ expense }),
})

/** The tax held back in a month is owed to the offices from now on. */
export const withholdingDeclared = entryKind({
  v: 1,
  shown: 'member',
  data: z.strictObject({
    month: z.string().regex(/^\d{4}-\d{2}$/),
    national: amount(),
    local: amount(),
    payments: z.int().positive(),
    obligations: z.array(id('obligations.obligation')),
  }),
})
