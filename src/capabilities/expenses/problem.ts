import { agentsOf, rootOf } from '../../commons/books/accounts.ts'
import { drawProblem, type Earmark, earmarkAt } from '../../commons/books/earmarks.ts'
import { accountingOf } from '../../commons/books/special.ts'
import { localDay } from '../../commons/members/local-day.ts'
import type { Context } from '../../kernel/capability.ts'
import { unit as unitDial, withholding as withholdingDial } from './dials.ts'
import type { ExpenseInput } from './fields.ts'
import { photosInUse, storedHashes } from './photos.ts'
import { isKnown } from './rows.ts'

export const expenseFailures = [
  'other_unit',
  'not_for_spending',
  'not_yet',
  'whose',
  'refund_to_member',
  'no_such_member',
  'no_such_withholding',
  'withholding_with_vat',
  'vat_too_large',
  'no_such_photo',
  'photo_used',
  'budget_closed',
  'budget_elsewhere',
  'more_than_budget',
] as const
export type ExpenseFailure = (typeof expenseFailures)[number]

type Problem = [code: ExpenseFailure, values?: Record<string, string | number | bigint>]

/** What is wrong with what somebody asks for, with the field it is about; undefined where nothing is. */
export async function problemOf(
  ctx: Context,
  asked: ExpenseInput,
  expense?: string,
): Promise<Problem | undefined> {
  return (
    moneyProblem(ctx, asked) ??
    (await dayAndPayee(ctx, asked)) ??
    (await budgetProblem(ctx, asked)) ??
    (await photoProblem(ctx, asked.photos, expense))
  )
}

function moneyProblem(ctx: Context, asked: ExpenseInput): Problem | undefined {
  if (asked.unit !== ctx.dial(unitDial)) return ['other_unit', { unit: ctx.dial(unitDial) }]
  if (!isForSpending(asked.account)) return ['not_for_spending', { field: 'account' }]
  const { withholding, vat } = asked
  if (withholding && !ctx.dial(withholdingDial).some(({ code }) => code === withholding))
    return ['no_such_withholding', { field: 'withholding' }]
  if (withholding && vat) return ['withholding_with_vat', { field: 'vat' }]
  return vatProblem(asked.amount, vat)
}

type Budgeted = Pick<ExpenseInput, 'account' | 'unit' | 'amount' | 'budgetLine'>

/** A line that money was set aside for is never overdrawn; any other code is a name and no more. */
export async function budgetProblem(ctx: Context, asked: Budgeted) {
  const earmark = await earmarkOf(ctx, asked.budgetLine)
  const problem = earmark && (await drawProblem(ctx, earmark, asked))
  return problem && ([problem[0], { field: 'budgetLine', ...problem[1] }] satisfies Problem)
}

/** What was set aside for its budget line, if it names such a one. */
export const earmarkOf = async (
  ctx: Pick<Context, 'db' | 'commons'>,
  line: string | null | undefined,
): Promise<Earmark | undefined> => (line ? earmarkAt(ctx, line) : undefined)

/** Tax is part of what was paid, so it can't be more than that, and never below nothing. */
export function vatProblem(amount: bigint, vat: bigint | undefined): Problem | undefined {
  return vat !== undefined && (vat < 0n || vat > amount) ? ['vat_too_large', { field: 'vat' }] : undefined
}

/** What is used up, or what is bought to keep: never what others owe us, nor anybody's own account. */
export function isForSpending(account: string): boolean {
  const root = rootOf(account)
  if (agentsOf(account).length > 0 || account.split(':').includes('receivable')) return false
  const special = accountingOf(account)
  const first = account.split(':')[special ? 2 : 1] ?? ''
  return root === 'expenses' || (root === 'assets' && !['bank', 'cash'].includes(first))
}

async function dayAndPayee(ctx: Context, asked: ExpenseInput): Promise<Problem | undefined> {
  if (asked.spentOn > (await localDay(ctx.db, ctx.commons.id, ctx.now)))
    return ['not_yet', { field: 'spentOn' }]
  if ((asked.payee === undefined) === (asked.payeeName === undefined))
    return ['whose', { field: 'payeeName' }]
  if (asked.payee === undefined)
    return asked.refund ? ['refund_to_member', { field: 'payeeName' }] : undefined
  return (await isKnown(ctx, asked.payee)) ? undefined : ['no_such_member', { field: 'payee' }]
}

/** A picture stands under one request only: the same receipt is not paid twice. */
export async function photoProblem(
  ctx: Context,
  photos: readonly string[],
  expense?: string,
): Promise<Problem | undefined> {
  const wanted = new Set(photos)
  if ((await storedHashes(ctx, [...wanted])).length < wanted.size)
    return ['no_such_photo', { field: 'photo' }]
  const used = await photosInUse(ctx, [...wanted], expense)
  return used === undefined ? undefined : ['photo_used', { field: 'photo', number: used }]
}
