import { z } from 'zod'
import { command } from '../../kernel/capability.ts'
import { id } from '../../kernel/fields.ts'
import { nameIn } from './entries-lottery.ts'
import { entrantsOf } from './gate.ts'
import { placeFailures, ruleFor } from './stored.ts'

/** Puts one's name in for the next draw. */
export const askIn = command({
  input: z.strictObject({ resource: id('observation.resource') }),
  who: ['member'],
  layer: 'regulations',
  failures: [...placeFailures, 'members_only', 'in_already', 'not_let_in'],
  records: { name_in: nameIn },
  async run(ctx, { resource }) {
    const agent = ctx.standing.agent ?? ctx.fail('members_only')
    const { rule } = await ruleFor(ctx, resource, 'lottery', 'priority')
    if (!(await entrantsOf(ctx, rule)).entrants.includes(agent)) ctx.fail('not_let_in')
    const kept = await ctx.db
      .insertInto('turns_asking')
      .values({ commons_id: ctx.commons.id, resource, agent, is_in: true })
      .onConflict((on) =>
        on
          .columns(['commons_id', 'resource', 'agent'])
          .doUpdateSet({ is_in: true })
          .where('turns_asking.is_in', '=', false),
      )
      .executeTakeFirst()
    if (kept.numInsertedOrUpdatedRows === 0n) ctx.fail('in_already')
    ctx.record('name_in', { resource, agent })
    return { resource }
  },
})
