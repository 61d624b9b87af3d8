import { z } from 'zod'
import { allows } from '../../kernel/authority.ts'
import { query, type View } from '../../kernel/capability.ts'
import { kernelFailure } from '../../kernel/failure.ts'
import { id } from '../../kernel/fields.ts'
import { paymentOf } from './paid.ts'
import { viewsOf } from './query-expenses.ts'
import { isOpen } from './rows.ts'
import { expenseShape, stepShape } from './shapes.ts'
import type { ExpenseRow, StepRow } from './tables.ts'
import { approversOf, approves, tierOf } from './tiers.ts'
import { keepsThem, tiersOf, visibleExpenses } from './visible-to.ts'

/** One expense, what happened to it, and what this viewer can do about it. */
export const expense = query({
  input: z.strictObject({ expense: id('expenses.expense') }),
  output: z.object({
    expense: expenseShape,
    steps: z.array(stepShape),
    /** Who approves this much by the rules in force; empty where only a decision does. */
    approvers: z.array(z.string()),
    approvals: z.object({ given: z.int(), needed: z.int() }),
    can: z.object({
      approve: z.boolean(),
      /** It is above every step: a decision approves it. */
      propose: z.boolean(),
      answer: z.boolean(),
      change: z.boolean(),
      withdraw: z.boolean(),
      addEvidence: z.boolean(),
      reopen: z.boolean(),
      forget: z.boolean(),
    }),
  }),
  who: ['member'],
  async run(view, { expense: wanted }) {
    const row = await visibleExpenses(view).selectAll().where('id', '=', wanted).executeTakeFirst()
    if (!row) throw kernelFailure('not_found', { what: 'expenses.expense' })
    const [[one], steps] = await Promise.all([viewsOf(view, [row]), stepsOf(view, row.id)])
    const tiers = tiersOf(view)
    const approved = steps.filter(({ step, round }) => step === 'approved' && round === row.round)
    return {
      expense: one!,
      steps: steps.map((step) => stepView(step, row.round)),
      approvers: approversOf(tiers, row.amount),
      approvals: { given: approved.length, needed: tierOf(tiers, row.amount)?.approvals ?? 0 },
      can: await canDo(view, row, approved),
    }
  },
})

function stepsOf(view: View, expense: string): Promise<StepRow[]> {
  return view.db
    .selectFrom('expenses_step')
    .selectAll()
    .where('commons_id', '=', view.commons.id)
    .where('expense', '=', expense)
    .orderBy('seq')
    .limit(500)
    .execute()
}

const stepView = ({ step, agent, decision, reason, at, seq, round }: StepRow, now: number) => ({
  ...{ step, agent, decision, reason, entry: Number(seq) },
  at: at.toISOString(),
  current: round === now,
})

async function canDo(view: View, row: ExpenseRow, approved: readonly StepRow[]) {
  const me = view.standing.agent
  const [isAsker, isPayee] = [me !== undefined && me === row.asker, me !== undefined && me === row.payee]
  const tiers = tiersOf(view)
  const isAsked = row.state === 'asked'
  const hasPower = allows(view.charter.who('expenses.approveExpense'), view.viewer, view.standing)
  const mayApprove = !isAsker && !isPayee && approves(tiers, row.amount, view.viewer, view.standing)
  const isOver = row.state === 'declined' || row.state === 'withdrawn'
  const keeps = keepsThem(view)
  return {
    approve: isAsked && hasPower && mayApprove && approved.every((one) => one.agent !== me),
    propose: isAsked && view.standing.member && tierOf(tiers, row.amount) === undefined,
    answer: isAsked && !isAsker && !isPayee && (mayApprove || keeps),
    change: isAsker && isOpen(row.state),
    withdraw: isAsker && isOpen(row.state),
    addEvidence: (isAsker || keeps) && !isOver,
    reopen:
      row.state === 'paid' && keeps && row.declared_month === null && !(await paymentOf(view, row)).isPaid,
    forget: keeps && (isOver || row.state === 'paid') && Boolean(row.payee_name || row.payee_number),
  }
}
