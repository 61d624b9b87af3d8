import { z } from 'zod'
import { command } from '../../kernel/capability.ts'
import { id, positiveAmount } from '../../kernel/fields.ts'
import { incomeCorrected } from './entries.ts'
import { incomeAt } from './stored.ts'

/** Puts a wrong amount right by posting the difference, as long as nothing of it was shared out. */
export const correctIncome = command({
  input: z.strictObject({
    income: id('value.income'),
    /** What it should have been, not the difference. */
    amount: positiveAmount(),
  }),
  who: ['role:steward', 'role:treasurer'],
  failures: [
    'no_such_income',
    'income_taken_back',
    'distributed_already',
    'kept_elsewhere',
    'nothing_changed',
  ],
  records: { income_corrected: incomeCorrected },
  async run(ctx, { income, amount }) {
    const row = await incomeAt(ctx, income)
    if (!row) return ctx.fail('no_such_income')
    if (row.taken_back_seq !== null) ctx.fail('income_taken_back')
    if (row.way !== 'recorded') ctx.fail('kept_elsewhere')
    if (row.distributed > 0n)
      ctx.fail('distributed_already', { left: row.amount - row.distributed, unit: row.unit })
    if (row.amount === amount) ctx.fail('nothing_changed')
    const { unit, account, place } = row
    const by = amount - row.amount
    const posting =
      by > 0n
        ? { from: account, to: place, unit, amount: by }
        : { from: place, to: account, unit, amount: -by }
    const data = { income, unit, from: row.amount, to: amount }
    const options = { postings: [posting], effectiveOn: ctx.openDay(row.on_day), cause: Number(row.seq) }
    const seq = ctx.record('income_corrected', data, options)
    await ctx.db
      .updateTable('value_income')
      .set({ amount })
      .where('commons_id', '=', ctx.commons.id)
      .where('id', '=', income)
      .execute()
    return { income, seq }
  },
})
