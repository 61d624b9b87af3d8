import { z } from 'zod'
import { command } from '../../kernel/capability.ts'
import { code } from '../../kernel/fields.ts'
import { type Zone, zones as zonesDial } from './dials.ts'
import { hoursSet } from './entries.ts'
import './tables.ts'

const clockTime = z.string().regex(/^(([01]\d|2[0-3]):[0-5]\d|24:00)$/)
const hours = z
  .strictObject({ weekday: z.int().min(1).max(7), from: clockTime, until: clockTime })
  .refine(({ from, until }) => from < until, 'backwards')

/** When and where I work each week; a gap between two hours of a day is a break. Jobs I have stay mine. */
export const setHours = command({
  input: z.strictObject({
    hours: z.array(hours).max(28),
    zones: z.array(code()).max(40),
    travel: z.int().min(0).max(480),
    paused: z.boolean(),
  }),
  who: ['member'],
  failures: ['members_only', 'hours_overlap', 'zone_unknown'],
  records: { hours_set: hoursSet },
  async run(ctx, { hours, zones, travel, paused }) {
    const agent = ctx.standing.agent ?? ctx.fail('members_only')
    const isOverlapping = hours.some((one, at) =>
      hours.some(
        (two, n) => n !== at && one.weekday === two.weekday && one.from < two.until && two.from < one.until,
      ),
    )
    if (isOverlapping) ctx.fail('hours_overlap')
    const known = new Set((ctx.dial(zonesDial) as Zone[]).map((one) => one.code))
    if (zones.some((one) => !known.has(one))) ctx.fail('zone_unknown')
    ctx.record('hours_set', { agent, zones, travel, paused, hours })
    const of = { commons_id: ctx.commons.id, agent }
    const kept = { zones, travel_minutes: travel, paused }
    await ctx.db
      .insertInto('services_worker')
      .values({ ...of, ...kept, since: ctx.now })
      .onConflict((at) => at.columns(['commons_id', 'agent']).doUpdateSet(kept))
      .execute()
    await ctx.db
      .deleteFrom('services_hours')
      .where('commons_id', '=', ctx.commons.id)
      .where('agent', '=', agent)
      .execute()
    const rows = hours.map(({ weekday, from, until }) => ({
      ...{ ...of, weekday, from_time: from, until_time: until },
    }))
    if (rows.length > 0) await ctx.db.insertInto('services_hours').values(rows).execute()
    return {}
  },
})
