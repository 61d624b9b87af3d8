import { z } from 'zod'
import { command } from '../../kernel/capability.ts'
import { kernelFailure } from '../../kernel/failure.ts'
import { amount, id, line } from '../../kernel/fields.ts'
import { limitCrossed, readingCorrected } from './entries.ts'
import { isOutOfReach, stateOf, tellCrossing } from './readings.ts'
import { indicatorAt } from './stored.ts'

/** A reading was wrong: a further one stands in its place with the reason, and the first one stays to be seen. */
export const correctReading = command({
  input: z.strictObject({ reading: id('care.reading'), value: amount(), reason: line(200) }),
  who: ['member'],
  failures: ['nothing_changed', 'corrected_already', 'indicator_ended', 'out_of_reach'],
  records: { reading_corrected: readingCorrected, limit_crossed: limitCrossed },
  async run(ctx, { reading, value, reason }) {
    const rows = ctx.db.selectFrom('care_reading').selectAll().where('commons_id', '=', ctx.commons.id)
    const wrong = await rows.where('id', '=', reading).executeTakeFirst()
    if (!wrong) throw kernelFailure('not_found', { what: 'care.reading' })
    const indicator = await indicatorAt(ctx, wrong.indicator)
    if (indicator.ended_at) ctx.fail('indicator_ended')
    if (wrong.corrected) ctx.fail('corrected_already')
    if (wrong.value === value) ctx.fail('nothing_changed')
    if (isOutOfReach(indicator, value)) ctx.fail('out_of_reach')
    const before = await stateOf(ctx, indicator)
    await ctx.db
      .updateTable('care_reading')
      .set({ corrected: true })
      .where('commons_id', '=', ctx.commons.id)
      .where('id', '=', reading)
      .execute()
    const right = ctx.newId()
    const { commons_id, at, meter } = wrong
    const row = {
      commons_id,
      id: right,
      indicator: indicator.id,
      at,
      value,
      corrects: reading,
      reason,
      meter,
    }
    await ctx.db
      .insertInto('care_reading')
      .values({ ...row, recorded_at: ctx.now })
      .execute()
    const change = { at: at.toISOString(), from: wrong.value, to: value }
    const about = { indicator: indicator.id, resource: indicator.resource }
    const cause = ctx.record('reading_corrected', { ...about, ...change })
    await tellCrossing(ctx, indicator, before?.side, cause)
    return { reading: right }
  },
})
