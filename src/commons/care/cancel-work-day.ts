import { z } from 'zod'
import { command } from '../../kernel/capability.ts'
import { id } from '../../kernel/fields.ts'
import { workDayCancelled } from './entries.ts'
import { changeDay } from './signups.ts'
import { dayAt } from './stored.ts'

/** Rain, or nobody can come: the day is off, and whoever signed up is told. */
export const cancelWorkDay = command({
  input: z.strictObject({ day: id('care.day') }),
  who: ['role:steward'],
  failures: ['day_not_open'],
  records: { work_day_cancelled: workDayCancelled },
  async run(ctx, { day }) {
    const { state } = await dayAt(ctx, day)
    if (state !== 'called') ctx.fail('day_not_open')
    await changeDay(ctx, day, 'cancelled')
    const rows = ctx.db.selectFrom('care_signup').select('agent').where('commons_id', '=', ctx.commons.id)
    const signed = await rows.where('day', '=', day).orderBy('agent').execute()
    ctx.record('work_day_cancelled', { day, agents: signed.map(({ agent }) => agent) })
    return { told: signed.length }
  },
})
