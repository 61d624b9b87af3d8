import { z } from 'zod'
import { nobody } from '../../kernel/authority.ts'
import { query } from '../../kernel/capability.ts'
import './tables.ts'

/** My own working hours, zones and days off; null where I do no services. */
export const myHours = query({
  input: z.strictObject({}),
  output: z.object({
    isWorker: z.boolean(),
    hours: z.array(z.object({ weekday: z.int(), from: z.string(), until: z.string() })),
    zones: z.array(z.string()),
    travel: z.int(),
    paused: z.boolean(),
    off: z.array(z.string()),
  }),
  who: ['member'],
  async run({ db, commons, standing, now }) {
    const me = standing.agent ?? nobody
    const worker = await db
      .selectFrom('services_worker')
      .selectAll()
      .where('commons_id', '=', commons.id)
      .where('agent', '=', me)
      .executeTakeFirst()
    const hours = await db
      .selectFrom('services_hours')
      .select(['weekday', 'from_time as from', 'until_time as until'])
      .where('commons_id', '=', commons.id)
      .where('agent', '=', me)
      .orderBy('weekday')
      .orderBy('from_time')
      .execute()
    const off = await db
      .selectFrom('services_day_off')
      .select('day')
      .where('commons_id', '=', commons.id)
      .where('agent', '=', me)
      .where('day', '>=', new Date(now.getTime() - 86_400_000).toISOString().slice(0, 10))
      .orderBy('day')
      .limit(100)
      .execute()
    return {
      ...{ isWorker: worker !== undefined, hours, zones: worker?.zones ?? [] },
      ...{ travel: worker?.travel_minutes ?? 30, paused: worker?.paused ?? false },
      off: off.map(({ day }) => day),
    }
  },
})
