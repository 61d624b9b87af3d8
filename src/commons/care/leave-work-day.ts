import { z } from 'zod'
import { command } from '../../kernel/capability.ts'
import { id } from '../../kernel/fields.ts'
import { signupLeft } from './entries.ts'
import { dayAt } from './stored.ts'

/** I cannot come after all. */
export const leaveWorkDay = command({
  input: z.strictObject({ day: id('care.day'), agent: id('members.agent') }),
  who: ['self'],
  subject: ({ agent }) => agent,
  failures: ['not_signed_up', 'day_not_open'],
  records: { signup_left: signupLeft },
  async run(ctx, { day, agent }) {
    if ((await dayAt(ctx, day)).state !== 'called') ctx.fail('day_not_open')
    const gone = await ctx.db
      .deleteFrom('care_signup')
      .where('commons_id', '=', ctx.commons.id)
      .where('day', '=', day)
      .where('agent', '=', agent)
      .executeTakeFirst()
    if (gone.numDeletedRows === 0n) ctx.fail('not_signed_up')
    ctx.record('signup_left', { day, agent })
    return { day }
  },
})
