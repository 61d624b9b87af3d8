import { z } from 'zod'
import { command } from '../../kernel/capability.ts'
import { id } from '../../kernel/fields.ts'
import { incomeTakenBack } from './entries.ts'
import { incomeAt } from './stored.ts'

/**
 * Income that was none: its postings the other way round. What stood in the books before is only let go, and can be
 * tied anew. Nothing of it may have been shared out.
 */
export const takeBackIncome = command({
  input: z.strictObject({ income: id('value.income') }),
  who: ['role:steward', 'role:treasurer'],
  failures: ['no_such_income', 'income_taken_back', 'distributed_already', 'kept_elsewhere'],
  records: { income_taken_back: incomeTakenBack },
  async run(ctx, { income }) {
    const row = await incomeAt(ctx, income)
    if (!row) return ctx.fail('no_such_income')
    if (row.taken_back_seq !== null) ctx.fail('income_taken_back')
    if (row.way === 'passed_on') ctx.fail('kept_elsewhere')
    if (row.distributed > 0n)
      ctx.fail('distributed_already', { left: row.amount - row.distributed, unit: row.unit })
    const { place: from, account: to, unit, amount } = row
    const postings = row.way === 'recorded' ? [{ from, to, unit, amount }] : []
    const effectiveOn = postings.length > 0 ? ctx.openDay(row.on_day) : undefined
    const seq = ctx.record('income_taken_back', { income }, { postings, effectiveOn, cause: Number(row.seq) })
    await ctx.db
      .updateTable('value_income')
      .set({ taken_back_seq: BigInt(seq) })
      .where('commons_id', '=', ctx.commons.id)
      .where('id', '=', income)
      .execute()
    return { income, seq }
  },
})
