import { z } from 'zod'
import { drawnFrom } from '../../commons/books/earmarks.ts'
import { proceduresOf } from '../../kernel/authority.ts'
import { type Context, command } from '../../kernel/capability.ts'
import { kernelFailure } from '../../kernel/failure.ts'
import { id, positiveAmount } from '../../kernel/fields.ts'
import { approval } from './dials.ts'
import { approvalGiven, expenseApproved } from './entries.ts'
import { oweIt, postingsOnApproval, taxesOf } from './money.ts'
import { budgetProblem, earmarkOf } from './problem.ts'
import { approvalsOf, expenseAt, isOwn, takeStep, updateExpense } from './rows.ts'
import type { ExpenseRow } from './tables.ts'
import { approves, tierOf } from './tiers.ts'

const failures = [
  'not_asked',
  'changed_since',
  'person_needed',
  'is_your_own',
  'only_by_decision',
  'not_in_your_step',
  'approved_already',
  'budget_closed',
  'budget_elsewhere',
  'more_than_budget',
] as const
const records = { approval_given: approvalGiven, expense_approved: expenseApproved }

/**
 * Says yes to an expense of exactly this amount. By whom and how many times depends on the amount (dial
 * `expenses.approval`); above the last step only a decision of the procedure this power names does. Nobody approves
 * their own. The last approval makes it owed: it stands in the books from here on, and comes out of the budget it names.
 */
export const approveExpense = command({
  input: z.strictObject({ expense: id('expenses.expense'), amount: positiveAmount() }),
  who: ['role:steward', 'role:treasurer', 'role:chair', 'organ:board', 'decision:board', 'decision:assembly'],
  layer: 'bylaws',
  failures,
  records,
  async run(ctx, { expense, amount }) {
    const row = await expenseAt(ctx, expense)
    if (row.state !== 'asked') ctx.fail('not_asked', { state: row.state })
    if (row.amount !== amount) ctx.fail('changed_since')
    const { account, unit, budget_line: budgetLine } = row
    const problem = await budgetProblem(ctx, { account, unit, amount, budgetLine: budgetLine ?? undefined })
    if (problem) ctx.fail(...problem)
    const { approvedBy, needed } = await approvalsNow(ctx, row)
    if (approvedBy.length >= needed) return approve(ctx, row, approvedBy)
    const data = { expense, asker: row.asker, amount, given: approvedBy.length, needed }
    const seq = ctx.record('approval_given', data)
    await takeStep(ctx, { expense, round: row.round, step: 'approved', seq })
    return { expense, status: 'asked', given: approvedBy.length, needed }
  },
})

type Failing = Context<(typeof failures)[number], typeof records>

/** Who has approved with this one, and how many it takes. A decision is enough by itself. */
async function approvalsNow(
  ctx: Failing,
  row: ExpenseRow,
): Promise<{ approvedBy: string[]; needed: number }> {
  if (ctx.actor.kind === 'decision') return { approvedBy: [], needed: 0 }
  const agent = ctx.standing.agent ?? ctx.fail('person_needed')
  const tiers = ctx.dial(approval)
  const tier = tierOf(tiers, row.amount) ?? leaveToDecision(ctx)
  if (isOwn(ctx, row)) ctx.fail('is_your_own')
  if (!approves(tiers, row.amount, ctx.actor, ctx.standing)) ctx.fail('not_in_your_step')
  const before = await approvalsOf(ctx, row)
  if (before.includes(agent)) ctx.fail('approved_already')
  return { approvedBy: [...before, agent], needed: tier.approvals }
}

/** The web offers to propose it; where the rules name no procedure there is nothing to propose. */
function leaveToDecision(ctx: Failing): never {
  const [procedure] = proceduresOf(ctx.charter.who('expenses.approveExpense'))
  if (!procedure) return ctx.fail('only_by_decision')
  throw kernelFailure('needs_decision', { command: 'expenses.approveExpense', procedure })
}

async function approve(ctx: Failing, row: ExpenseRow, approvedBy: string[]) {
  const { national, local, net } = taxesOf(ctx, row)
  const obligation = ctx.newId()
  const data = {
    ...{
      expense: row.id,
      asker: row.asker,
      obligation,
      account: row.account,
      amount: row.amount,
      unit: row.unit,
    },
    ...{ budgetLine: row.budget_line ?? undefined, payee: row.payee ?? undefined },
    ...{ withholding: row.withholding ?? undefined, national, local, approvedBy },
  }
  const earmark = await earmarkOf(ctx, row.budget_line)
  const options = {
    postings: [...postingsOnApproval(row), ...(earmark ? [drawnFrom(earmark, row.amount)] : [])],
    effectiveOn: row.spent_on,
    clause: 'dials.expenses.approval',
  }
  const seq = ctx.record('expense_approved', data, options)
  await oweIt(ctx, row, { obligation, net, seq })
  await updateExpense(ctx, row.id, {
    ...{ state: 'approved', obligation, approved_seq: BigInt(seq), national_tax: national, local_tax: local },
  })
  await takeStep(ctx, { expense: row.id, round: row.round, step: 'approved', seq })
  return { expense: row.id, status: 'approved', obligation }
}
