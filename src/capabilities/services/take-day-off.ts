import { z } from 'zod'
import { command } from '../../kernel/capability.ts'
import { day } from '../../kernel/fields.ts'
import { dayOffTaken } from './entries.ts'
import './tables.ts'

/** A single day on which I take no new jobs, or do again. */
export const takeDayOff = command({
  input: z.strictObject({ day: day(), off: z.boolean() }),
  who: ['member'],
  failures: ['not_a_worker'],
  records: { day_off_taken: dayOffTaken },
  async run(ctx, { day, off }) {
    const agent = ctx.standing.agent ?? ctx.fail('not_a_worker')
    const of = { commons_id: ctx.commons.id, agent }
    const worker = ctx.db
      .selectFrom('services_worker')
      .select('agent')
      .where('commons_id', '=', of.commons_id)
      .where('agent', '=', agent)
    if (!(await worker.executeTakeFirst())) ctx.fail('not_a_worker')
    ctx.record('day_off_taken', { agent, day, off })
    const rows = ctx.db.insertInto('services_day_off').values({ ...of, day })
    if (off) await rows.onConflict((at) => at.doNothing()).execute()
    else
      await ctx.db
        .deleteFrom('services_day_off')
        .where('commons_id', '=', of.commons_id)
        .where('agent', '=', agent)
        .where('day', '=', day)
        .execute()
    return {}
  },
})
