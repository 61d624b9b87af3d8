import { z } from 'zod'
import { command } from '../../kernel/capability.ts'
import { kernelFailure } from '../../kernel/failure.ts'
import { amount, id } from '../../kernel/fields.ts'
import { readingCorrected } from './entries.ts'
import { indicatorAt } from './stored.ts'

/** A reading was wrong: a further one stands in its place, and the first one stays to be seen. */
export const correctReading = command({
  input: z.strictObject({ reading: id('care.reading'), value: amount() }),
  who: ['member'],
  failures: ['nothing_changed', 'corrected_already'],
  records: { reading_corrected: readingCorrected },
  async run(ctx, { reading, value }) {
    const rows = ctx.db.selectFrom('care_reading').selectAll().where('commons_id', '=', ctx.commons.id)
    const wrong = await rows.where('id', '=', reading).executeTakeFirst()
    if (!wrong) throw kernelFailure('not_found', { what: 'care.reading' })
    if (wrong.corrected) ctx.fail('corrected_already')
    if (wrong.value === value) ctx.fail('nothing_changed')
    const { indicator, at, commons_id } = wrong
    await ctx.db
      .updateTable('care_reading')
      .set({ corrected: true })
      .where('commons_id', '=', commons_id)
      .where('id', '=', reading)
      .execute()
    const right = ctx.newId()
    await ctx.db
      .insertInto('care_reading')
      .values({ commons_id, id: right, indicator, at, value, corrects: reading, recorded_at: ctx.now })
      .execute()
    const { resource } = await indicatorAt(ctx, indicator)
    const change = { at: at.toISOString(), from: wrong.value, to: value }
    ctx.record('reading_corrected', { indicator, resource, ...change })
    return { reading: right }
  },
})
