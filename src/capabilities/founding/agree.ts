import { z } from 'zod'
import { localDay } from '../../commons/members/local-day.ts'
import { command } from '../../kernel/capability.ts'
import { day, id } from '../../kernel/fields.ts'
import { consentGiven } from './entries.ts'
import { stepsTaken } from './stored.ts'
import { roles } from './tables.ts'

/**
 * A member agrees to found it, as one of its promoters or as one of its founders; a promoter is a founder too. For
 * somebody who signed on paper the office enters it.
 */
export const agree = command({
  input: z.strictObject({ agent: id('members.agent'), role: z.enum(roles), on: day() }),
  who: ['self'],
  subject: ({ agent }) => agent,
  failures: ['members_only', 'already_agreed', 'in_the_future', 'already_held'],
  records: { consent_given: consentGiven },
  async run(ctx, { agent, role, on }) {
    if (!ctx.standing.member) ctx.fail('members_only')
    if (on > (await localDay(ctx.db, ctx.commons.id, ctx.now))) ctx.fail('in_the_future')
    if ((await stepsTaken(ctx)).some(({ step }) => step === 'held')) ctx.fail('already_held')
    const rows = (role === 'promoter' ? roles : (['founder'] as const)).map((one) => ({
      commons_id: ctx.commons.id,
      agent,
      role: one,
      on_day: on,
    }))
    const added = await ctx.db
      .insertInto('founding_consent')
      .values(rows)
      .onConflict((conflict) => conflict.doNothing())
      .returning('role')
      .execute()
    if (!added.some((one) => one.role === role)) ctx.fail('already_agreed')
    ctx.record('consent_given', { agent, role, on })
  },
})
