import { z } from 'zod'
import { localDay } from '../../commons/members/local-day.ts'
import { owe } from '../../commons/obligations/owe.ts'
import { type Context, command } from '../../kernel/capability.ts'
import { amount, day, line } from '../../kernel/fields.ts'
import { unit } from './dials.ts'
import { withholdingDeclared } from './entries.ts'
import { withholdingAccount } from './money.ts'
import { monthField, paidIn, type Undeclared, undeclared } from './withheld.ts'

/**
 * 원천세 신고: what was held back in a month is to be paid to the tax office and to the municipality, by a day. It stands
 * in the books already; here it becomes what we owe to whom, so that the bank line that pays it is matched.
 */
export const declareWithholding = command({
  input: z.strictObject({
    month: monthField(),
    dueOn: day(),
    /** The figures as they were declared. */
    national: amount(),
    local: amount(),
    taxOffice: line(100),
    municipality: line(100),
  }),
  who: ['role:steward', 'role:treasurer'],
  layer: 'bylaws',
  failures: ['month_not_over', 'nothing_withheld', 'figures_changed'],
  records: { withholding_declared: withholdingDeclared },
  async run(ctx, input) {
    const { month, national, local } = input
    if (month >= (await localDay(ctx.db, ctx.commons.id, ctx.now)).slice(0, 7)) ctx.fail('month_not_over')
    const parts = await undeclared(ctx, month)
    const payments = parts.reduce((sum, one) => sum + one.payments, 0)
    if (payments === 0) ctx.fail('nothing_withheld')
    const sum = (of: 'national' | 'local') => parts.reduce((all, one) => all + one[of], 0n)
    if (sum('national') !== national || sum('local') !== local) ctx.fail('figures_changed')
    const owed = parts.flatMap((part) => debtsOf(ctx, part, input))
    const obligations = owed.map(({ id }) => id)
    const seq = ctx.record('withholding_declared', { month, national, local, payments, obligations })
    for (const one of owed) await owe(ctx, { ...one, seq })
    await markDeclared(ctx, month)
    return { obligations }
  },
})

type Input = { month: string; dueOn: string; taxOffice: string; municipality: string }

/** The national tax goes to one office, the local one to another. */
function debtsOf(ctx: Context, part: Undeclared, { month, dueOn, taxOffice, municipality }: Input) {
  const both = [
    { amount: part.national, party: taxOffice },
    { amount: part.local, party: municipality },
  ]
  return both
    .filter((one) => one.amount > 0n)
    .map(({ amount, party }) => ({
      ...{ id: ctx.newId(), direction: 'out' as const, agent: null, party, purpose: 'withholding' },
      ...{ source: 'expenses.month', sourceId: month, unit: ctx.dial(unit), amount, dueOn },
      ...{ account: withholdingAccount(part), label: `${party} ${month}` },
    }))
}

async function markDeclared(ctx: Context, month: string): Promise<void> {
  await ctx.db
    .updateTable('expenses_expense')
    .set({ declared_month: month })
    .where('commons_id', '=', ctx.commons.id)
    .where('withholding', 'is not', null)
    .where('state', '=', 'paid')
    .where('declared_month', 'is', null)
    .where(paidIn(month, month))
    .execute()
}
