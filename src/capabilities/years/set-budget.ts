import { z } from 'zod'
import { rootOf } from '../../commons/books/accounts.ts'
import { localDay } from '../../commons/members/local-day.ts'
import { command } from '../../kernel/capability.ts'
import { account, positiveAmount, text } from '../../kernel/fields.ts'
import { budgetSet } from './entries.ts'
import { closeOf } from './stored.ts'
import { yearField } from './year-field.ts'

/**
 * Sets plan and budget (사업계획·예산) of a year, line by line; a change sets the whole anew, and earlier versions stay.
 * In a Korean co-operative the general meeting decides (협동조합 기본법 29조).
 */
export const setBudget = command({
  input: z.strictObject({
    year: yearField(),
    text: text(20_000),
    lines: z.array(z.strictObject({ account: account(), amount: positiveAmount() })).max(200),
  }),
  who: ['decision:assembly'],
  failures: ['closed_already', 'not_a_budget_account', 'line_twice'],
  records: { budget_set: budgetSet },
  async run(ctx, { year, text, lines }) {
    if (await closeOf(ctx, year)) ctx.fail('closed_already', { year })
    for (const one of lines)
      if (!['income', 'expenses'].includes(rootOf(one.account)))
        ctx.fail('not_a_budget_account', { account: one.account })
    if (new Set(lines.map((one) => one.account)).size < lines.length) ctx.fail('line_twice')
    const commons_id = ctx.commons.id
    const { last } = await ctx.db
      .selectFrom('years_plan')
      .select(({ fn }) => fn.max('version').as('last'))
      .where('commons_id', '=', commons_id)
      .where('year', '=', year)
      .executeTakeFirstOrThrow()
    const version = (last ?? 0) + 1
    const set_on = await localDay(ctx.db, commons_id, ctx.now)
    await ctx.db.insertInto('years_plan').values({ commons_id, year, version, text, set_on }).execute()
    const rows = lines.map((one) => ({ ...one, commons_id, year, version }))
    if (rows.length > 0) await ctx.db.insertInto('years_line').values(rows).execute()
    ctx.record('budget_set', { year, version, lines: lines.length })
    return { version }
  },
})
