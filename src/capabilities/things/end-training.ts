import { z } from 'zod'
import { command } from '../../kernel/capability.ts'
import { id } from '../../kernel/fields.ts'
import { trainingEnded } from './entries.ts'
import { isTrained } from './stored.ts'

/** Takes back that somebody may use a thing by themselves. What they booked stays. */
export const endTraining = command({
  input: z.strictObject({ resource: id('observation.resource'), agent: id('members.agent') }),
  who: ['role:steward'],
  failures: ['not_trained'],
  records: { training_ended: trainingEnded },
  async run(ctx, { resource, agent }) {
    if (!(await isTrained(ctx, resource, agent))) ctx.fail('not_trained')
    await ctx.db
      .deleteFrom('things_trained')
      .where('commons_id', '=', ctx.commons.id)
      .where('resource', '=', resource)
      .where('agent', '=', agent)
      .execute()
    ctx.record('training_ended', { resource, agent })
    return { resource }
  },
})
