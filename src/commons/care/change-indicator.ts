import { z } from 'zod'
import { command } from '../../kernel/capability.ts'
import { amount, id, line } from '../../kernel/fields.ts'
import { idsOnRoll } from '../members/on-roll.ts'
import { indicatorChanged, limitCrossed } from './entries.ts'
import { keepRange } from './ranges.ts'
import { stateOf, tellCrossing } from './readings.ts'
import { indicatorAt } from './stored.ts'

/**
 * Watches it otherwise from now on: its name, its good range, what can be measured at all, how often and by whom. What
 * was good before stays told by the range of that day.
 */
export const changeIndicator = command({
  input: z.strictObject({
    indicator: id('care.indicator'),
    name: line(60),
    least: amount().nullable(),
    most: amount().nullable(),
    lowest: amount().nullable(),
    highest: amount().nullable(),
    everyDays: z.int().min(1).max(1_000).nullable(),
    measurer: id('members.agent').nullable(),
  }),
  who: ['role:steward'],
  failures: ['indicator_ended', 'limits_turned', 'limits_out_of_reach', 'no_such_member', 'nothing_changed'],
  records: { indicator_changed: indicatorChanged, limit_crossed: limitCrossed },
  async run(ctx, { indicator, ...said }) {
    const row = await indicatorAt(ctx, indicator)
    const { everyDays, ...same } = said
    const set = { ...same, every_days: everyDays }
    if (row.ended_at) ctx.fail('indicator_ended')
    refuseTurned(ctx, said)
    if (said.measurer && !(await idsOnRoll(ctx.db, ctx.commons.id, [said.measurer])).has(said.measurer))
      ctx.fail('no_such_member')
    if (Object.entries(set).every(([name, value]) => row[name as keyof typeof set] === value))
      ctx.fail('nothing_changed')
    const before = await stateOf(ctx, row)
    await ctx.db
      .updateTable('care_indicator')
      .set(set)
      .where('commons_id', '=', ctx.commons.id)
      .where('id', '=', indicator)
      .execute()
    if (row.least !== said.least || row.most !== said.most) await keepRange(ctx, indicator, said)
    const { name: _, ...told } = said
    const cause = ctx.record('indicator_changed', { indicator, resource: row.resource, ...told })
    await tellCrossing(ctx, { ...row, ...said }, before?.side, cause)
    return { indicator }
  },
})

type Bounds = Record<'least' | 'most' | 'lowest' | 'highest', bigint | null>

/** Ranges that end before they begin, and a good range that could never be measured. */
function refuseTurned(
  ctx: { fail(code: 'limits_turned' | 'limits_out_of_reach'): never },
  { least, most, lowest, highest }: Bounds,
): void {
  const isTurned = (low: bigint | null, high: bigint | null) => low !== null && high !== null && low > high
  if (isTurned(least, most) || isTurned(lowest, highest)) ctx.fail('limits_turned')
  const isBeyond = [least, most].some((one) => isTurned(lowest, one) || isTurned(one, highest))
  if (isBeyond) ctx.fail('limits_out_of_reach')
}
