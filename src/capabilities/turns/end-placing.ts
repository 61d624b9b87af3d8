import { z } from 'zod'
import { localDay } from '../../commons/members/local-day.ts'
import { command } from '../../kernel/capability.ts'
import { id } from '../../kernel/fields.ts'
import { placingEnded, turnsLost } from './entries-service.ts'
import { rotationRow } from './rotation-stored.ts'
import { standingPlace } from './stored.ts'
import { windUpCycles, windUpDays } from './winding-up.ts'

/**
 * Ends that something is shared by turns or quotas. Whoever has it now keeps it to the end of their turn or of the day;
 * what was set for later is dropped, what that takes from anybody is owed to them should it be shared again, and tickets,
 * catches and quotas of the season stay known.
 */
export const endPlacing = command({
  input: z.strictObject({ resource: id('observation.resource') }),
  who: ['role:steward'],
  failures: ['not_placed'],
  records: { placing_ended: placingEnded, turns_lost: turnsLost },
  async run(ctx, { resource }) {
    const row = (await standingPlace(ctx, resource)) ?? ctx.fail('not_placed')
    const today = await localDay(ctx.db, ctx.commons.id, ctx.now)
    const rotation = await rotationRow(ctx, resource)
    const days = await windUpDays(ctx, resource, today)
    const flow = await windUpCycles(ctx, resource)
    const agents = [...new Set([...(rotation?.at ? [rotation.at] : []), ...days.agents, ...flow.agents])]
    const { draws, lotteries, seasons } = days
    ctx.record('placing_ended', {
      ...{ resource, rule: row.rule, agents: agents.sort() },
      ...{ draws, lotteries, seasons, cycles: flow.cycles },
    })
    for (const what of ['turn', 'regime', 'service']) await ctx.unschedule(`turns.${what}:${resource}`)
    const here = { commons_id: ctx.commons.id, resource }
    await ctx.db
      .deleteFrom('turns_rotation')
      .where((of) => of.and(here))
      .execute()
    await ctx.db
      .updateTable('turns_place')
      .set({ ended_at: ctx.now })
      .where((of) => of.and(here))
      .execute()
    return { resource }
  },
})
