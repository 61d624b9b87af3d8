import { z } from 'zod'
import { command } from '../../kernel/capability.ts'
import { amount, id, instant } from '../../kernel/fields.ts'
import { limitCrossed, readingsRecorded } from './entries.ts'
import { keepReadings, valuesAt } from './keep-readings.ts'
import { isOutOfReach } from './readings.ts'
import { indicatorAt } from './stored.ts'

/**
 * Writes down what was measured: one value by hand, a sheet of them, or what a meter sends over the API. All of them or
 * none. Where the latest one leaves the good range, whoever the charter names is told, once.
 */
export const recordReadings = command({
  input: z.strictObject({
    indicator: id('care.indicator'),
    rows: z
      .array(z.strictObject({ at: instant(), value: amount() }))
      .min(1)
      .max(1_000),
  }),
  who: ['member'],
  failures: ['reading_to_come', 'reading_twice', 'indicator_ended', 'out_of_reach'],
  records: { readings_recorded: readingsRecorded, limit_crossed: limitCrossed },
  async run(ctx, { indicator: id, rows }) {
    const indicator = await indicatorAt(ctx, id)
    if (indicator.ended_at) ctx.fail('indicator_ended')
    if (rows.some(({ at }) => new Date(at) > ctx.now)) ctx.fail('reading_to_come')
    if (rows.some(({ value }) => isOutOfReach(indicator, value))) ctx.fail('out_of_reach')
    const times = rows.map(({ at }) => new Date(at))
    if (new Set(rows.map(({ at }) => at)).size < rows.length) ctx.fail('reading_twice')
    if ((await valuesAt(ctx, id, times)).size > 0) ctx.fail('reading_twice')
    const { state } = await keepReadings(ctx, indicator, rows, null)
    return { recorded: rows.length, state }
  },
})
