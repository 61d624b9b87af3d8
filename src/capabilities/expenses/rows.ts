import { standingOfAgent } from '../../commons/members/standing.ts'
import { allows } from '../../kernel/authority.ts'
import type { Context } from '../../kernel/capability.ts'
import { kernelFailure } from '../../kernel/failure.ts'
import type { ExpenseInput } from './fields.ts'
import type { ExpenseRow, ExpenseState, Step } from './tables.ts'

type Hands = Pick<Context, 'db' | 'commons'>

/** One expense. Throws `kernel.not_found`. */
export async function expenseAt({ db, commons }: Hands, id: string): Promise<ExpenseRow> {
  const row = await db
    .selectFrom('expenses_expense')
    .selectAll()
    .where('commons_id', '=', commons.id)
    .where('id', '=', id)
    .executeTakeFirst()
  if (!row) throw kernelFailure('not_found', { what: 'expenses.expense' })
  return row
}

export async function updateExpense(ctx: Context, id: string, set: Partial<ExpenseRow>): Promise<void> {
  await ctx.db
    .updateTable('expenses_expense')
    .set(set)
    .where('commons_id', '=', ctx.commons.id)
    .where('id', '=', id)
    .execute()
}

/** What was asked, as columns. */
export const columnsOf = (asked: ExpenseInput) => ({
  what: asked.what,
  details: asked.details,
  amount: asked.amount,
  unit: asked.unit,
  account: asked.account,
  budget_line: asked.budgetLine ?? null,
  spent_on: asked.spentOn,
  due_on: asked.dueOn ?? null,
  is_refund: asked.refund,
  payee: asked.payee ?? null,
  payee_name: asked.payeeName ?? null,
  payee_bank: asked.payeeBank ?? null,
  payee_number: asked.payeeNumber ?? null,
  withholding: asked.withholding ?? null,
  ...evidenceColumns(asked),
})

export const evidenceColumns = (
  asked: Pick<ExpenseInput, 'evidence' | 'evidenceNumber' | 'evidenceOn' | 'vat'>,
) => ({
  evidence: asked.evidence,
  evidence_number: asked.evidenceNumber ?? null,
  evidence_on: asked.evidenceOn ?? null,
  vat: asked.vat ?? null,
})

/** The same as entries name it. */
export const namedOf = (id: string, number: number, asker: string, asked: ExpenseInput) => ({
  ...{ expense: id, asker, number },
  amount: asked.amount,
  unit: asked.unit,
  account: asked.account,
  budgetLine: asked.budgetLine,
  evidence: asked.evidence,
  vat: asked.vat,
  withholding: asked.withholding,
  payee: asked.payee,
  photos: asked.photos,
})

interface Taken {
  expense: string
  round: number
  step: Step
  seq: number
  reason?: string
}

/** Notes what happened to an expense, and who did it. */
export async function takeStep(
  ctx: Context,
  { expense, round, step, seq, reason = '' }: Taken,
): Promise<void> {
  const decision = ctx.actor.kind === 'decision' ? ctx.actor.decision : null
  const row = { commons_id: ctx.commons.id, id: ctx.newId(), expense, round, step, reason, at: ctx.now }
  await ctx.db
    .insertInto('expenses_step')
    .values({ ...row, agent: ctx.standing.agent ?? null, decision, seq: BigInt(seq) })
    .execute()
}

/** Who has approved an expense in its present round. */
export async function approvalsOf(
  ctx: Hands,
  { id, round }: Pick<ExpenseRow, 'id' | 'round'>,
): Promise<string[]> {
  const rows = await ctx.db
    .selectFrom('expenses_step')
    .select('agent')
    .where('commons_id', '=', ctx.commons.id)
    .where('expense', '=', id)
    .where('round', '=', round)
    .where('step', '=', 'approved')
    .orderBy('seq')
    .execute()
  return rows.flatMap(({ agent }) => agent ?? [])
}

/** Whether there is such an agent here, a former member too: somebody who left may still be owed something. */
export async function isKnown(ctx: Context, agent: string): Promise<boolean> {
  return (await standingOfAgent(ctx.db, ctx.commons.id, agent, ctx.now)).agent !== undefined
}

/**
 * Whether it is their own: they asked for it, or the money goes to them; also where they only write down what somebody
 * else is said to have done.
 */
export function isOwn(ctx: Pick<Context, 'standing' | 'onBehalf'>, row: ExpenseRow): boolean {
  const writer = ctx.onBehalf?.by.slice('agent:'.length)
  return [ctx.standing.agent, writer].some(
    (one) => one !== undefined && (one === row.asker || one === row.payee),
  )
}

/** Whether the actor keeps the expenses: puts papers right, sees accounts. */
export const keeps = (ctx: Context): boolean =>
  allows(ctx.charter.who('expenses.keepExpenses'), ctx.actor, ctx.standing)

/** What may still be changed: nobody has approved it for good, and it is not over. */
export const isOpen = (state: ExpenseState) => state === 'asked' || state === 'returned'
