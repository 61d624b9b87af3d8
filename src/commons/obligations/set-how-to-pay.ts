import { z } from 'zod'
import { command } from '../../kernel/capability.ts'
import { text } from '../../kernel/fields.ts'
import { howToPaySet } from './entries.ts'

/** How members pay, in the office's own words; stands beside everything they owe, in notices and in letters. */
export const setHowToPay = command({
  input: z.strictObject({ text: text(500).refine((one) => one.trim() !== '', 'text') }),
  who: ['role:steward', 'role:treasurer'],
  failures: [],
  records: { how_to_pay_set: howToPaySet },
  async run(ctx, input) {
    const row = { commons_id: ctx.commons.id, text: input.text.trim(), set_at: ctx.now }
    await ctx.db
      .insertInto('obligations_instruction')
      .values(row)
      .onConflict((clash) => clash.columns(['commons_id']).doUpdateSet(row))
      .execute()
    return { seq: ctx.record('how_to_pay_set', { lines: row.text.split('\n').length }) }
  },
})
