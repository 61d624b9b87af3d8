import { z } from 'zod'
import { areMembers } from '../../commons/members/among.ts'
import { command } from '../../kernel/capability.ts'
import { id } from '../../kernel/fields.ts'
import { trainingRecorded } from './entries.ts'
import { isTrained, thingRow } from './stored.ts'

/** Notes that a member was shown how to use a thing. */
export const recordTraining = command({
  input: z.strictObject({ resource: id('observation.resource'), agent: id('members.agent') }),
  who: ['role:steward'],
  failures: ['not_shared', 'no_such_member', 'trained_already'],
  records: { training_recorded: trainingRecorded },
  async run(ctx, { resource, agent }) {
    const thing = await thingRow(ctx, resource)
    if (!thing || thing.ended_at) ctx.fail('not_shared')
    if (!(await areMembers(ctx.db, ctx.commons.id, [agent]))) ctx.fail('no_such_member')
    if (await isTrained(ctx, resource, agent)) ctx.fail('trained_already')
    await ctx.db
      .insertInto('things_trained')
      .values({ commons_id: ctx.commons.id, resource, agent, at: ctx.now })
      .execute()
    ctx.record('training_recorded', { resource, agent })
    return { resource }
  },
})
