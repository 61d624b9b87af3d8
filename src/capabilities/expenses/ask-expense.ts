import { z } from 'zod'
import { type Context, command } from '../../kernel/capability.ts'
import { expenseAsked } from './entries.ts'
import { expenseInput } from './fields.ts'
import { attachPhotos } from './photos.ts'
import { expenseFailures, problemOf } from './problem.ts'
import { columnsOf, namedOf, takeStep } from './rows.ts'

/** 지출결의: asks to spend, or to get back what one has spent. Posts nothing: nothing is owed before it is approved. */
export const askExpense = command({
  input: z.strictObject(expenseInput),
  who: ['member'],
  layer: 'regulations',
  failures: [...expenseFailures, 'members_only'],
  records: { expense_asked: expenseAsked },
  async run(ctx, asked) {
    const asker = ctx.standing.agent ?? ctx.fail('members_only')
    const problem = await problemOf(ctx, asked)
    if (problem) ctx.fail(...problem)
    const [id, number] = [ctx.newId(), await nextNumber(ctx)]
    const seq = ctx.record('expense_asked', namedOf(id, number, asker, asked), { effectiveOn: asked.spentOn })
    await ctx.db
      .insertInto('expenses_expense')
      .values({
        ...{ commons_id: ctx.commons.id, id, number, asker, ...columnsOf(asked), state: 'asked', round: 1 },
        ...{ asked_at: ctx.now, asked_seq: BigInt(seq), obligation: null, approved_seq: null },
        ...{ paid_on: null, paid_seq: null, declared_month: null },
      })
      .execute()
    await attachPhotos(ctx, id, asked.photos, asker)
    await takeStep(ctx, { expense: id, round: 1, step: 'asked', seq })
    return { expense: id, number }
  },
})

/** The head of the commons is locked while this runs, so no number is given twice. */
async function nextNumber({ db, commons }: Context): Promise<number> {
  const row = await db
    .selectFrom('expenses_expense')
    .select('number')
    .where('commons_id', '=', commons.id)
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirst()
  return (row?.number ?? 0) + 1
}
