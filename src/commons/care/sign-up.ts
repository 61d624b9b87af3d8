import { z } from 'zod'
import { command } from '../../kernel/capability.ts'
import { id, line } from '../../kernel/fields.ts'
import { areMembers } from '../members/among.ts'
import { signedUp } from './entries.ts'
import { signupsOf } from './signups.ts'
import { dayAt } from './stored.ts'

/**
 * I come to this work day, or send somebody in my place. By it I agree that whoever leads the day writes down what I
 * did: nobody's work is recorded without their word. Saying it again changes who comes in my place.
 */
export const signUp = command({
  input: z.strictObject({
    day: id('care.day'),
    agent: id('members.agent'),
    /** The name of whoever comes instead; null: they come themselves. */
    standIn: line(80).nullable(),
  }),
  who: ['self'],
  subject: ({ agent }) => agent,
  failures: ['members_only', 'day_not_open', 'day_over', 'day_full'],
  records: { signed_up: signedUp },
  async run(ctx, { day: id, agent, standIn }) {
    if (!(await areMembers(ctx.db, ctx.commons.id, [agent]))) ctx.fail('members_only')
    const day = await dayAt(ctx, id)
    if (day.state !== 'called') ctx.fail('day_not_open')
    if (day.ends_at <= ctx.now) ctx.fail('day_over')
    const signed = await signupsOf(ctx, id)
    const again = signed.some((one) => one.agent === agent)
    if (!again && day.places !== null && signed.length >= day.places) ctx.fail('day_full')
    const row = { commons_id: ctx.commons.id, day: id, agent, stand_in: standIn, signed_at: ctx.now }
    await ctx.db
      .insertInto('care_signup')
      .values(row)
      .onConflict((clash) => clash.columns(['commons_id', 'day', 'agent']).doUpdateSet({ stand_in: standIn }))
      .execute()
    ctx.record('signed_up', { day: id, agent, byAnother: standIn !== null })
    return { day: id }
  },
})
