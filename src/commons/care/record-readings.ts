import { z } from 'zod'
import { type Context, command } from '../../kernel/capability.ts'
import { amount, id, instant } from '../../kernel/fields.ts'
import { limitCrossed, readingsRecorded } from './entries.ts'
import { latestOf, type Side, sideOf } from './readings.ts'
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
  failures: ['reading_to_come', 'reading_twice'],
  records: { readings_recorded: readingsRecorded, limit_crossed: limitCrossed },
  async run(ctx, { indicator: id, rows }) {
    const indicator = await indicatorAt(ctx, id)
    if (rows.some(({ at }) => new Date(at) > ctx.now)) ctx.fail('reading_to_come')
    const times = rows.map(({ at }) => new Date(at))
    if (new Set(rows.map(({ at }) => at)).size < rows.length) ctx.fail('reading_twice')
    if (await anyAt(ctx, id, times)) ctx.fail('reading_twice')
    const stateNow = async () => {
      const latest = (await latestOf(ctx, [id])).get(id)
      return latest && { side: sideOf(indicator, latest.value), value: latest.value }
    }
    const before = await stateNow()
    const kept = rows.map(({ at, value }) => ({
      ...{ commons_id: ctx.commons.id, id: ctx.newId(), indicator: id, at: new Date(at), value },
      ...{ corrects: null, recorded_at: ctx.now },
    }))
    await ctx.db.insertInto('care_reading').values(kept).execute()
    const about = { indicator: id, resource: indicator.resource }
    const cause = ctx.record('readings_recorded', { ...about, readings: rows })
    const after = (await stateNow())!
    const { side, value } = after
    if (crossed(before?.side, side)) ctx.record('limit_crossed', { ...about, side, value }, { cause })
    return { recorded: rows.length, state: side }
  },
})

/** Out of the good range now, and not on the same side before. */
export const crossed = (before: Side | undefined, after: Side): after is 'low' | 'high' =>
  after !== 'good' && before !== after

async function anyAt(ctx: Context, indicator: string, times: readonly Date[]): Promise<boolean> {
  const found = await ctx.db
    .selectFrom('care_reading')
    .select('id')
    .where('commons_id', '=', ctx.commons.id)
    .where('indicator', '=', indicator)
    .where('corrected', '=', false)
    .where('at', 'in', [...times])
    .limit(1)
    .executeTakeFirst()
  return found !== undefined
}
