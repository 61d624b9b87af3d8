import { z } from 'zod'
import { localDay } from '../../commons/members/local-day.ts'
import { command } from '../../kernel/capability.ts'
import { day, id, positiveAmount } from '../../kernel/fields.ts'
import { catchLogged } from './entries.ts'
import { seasonRow } from './stored.ts'
import { addTaken, roomOf, takingFailures } from './taking.ts'

/** Writes down what one took of one's quota, on its day. */
export const logCatch = command({
  input: z.strictObject({ season: id('turns.season'), amount: positiveAmount(), on: day() }),
  who: ['member'],
  layer: 'regulations',
  failures: [...takingFailures, 'members_only', 'not_in_season', 'not_yet'],
  records: { catch_logged: catchLogged },
  async run(ctx, { season, amount, on }) {
    const agent = ctx.standing.agent ?? ctx.fail('members_only')
    const row = await seasonRow(ctx, season)
    if (on < row.from_on || on > row.until_on) ctx.fail('not_in_season')
    if (on > (await localDay(ctx.db, ctx.commons.id, ctx.now))) ctx.fail('not_yet')
    const over = await roomOf(ctx, row, { agent, more: amount })
    const made = ctx.newId()
    const { resource, unit } = row
    ctx.record('catch_logged', { catch: made, season, resource, agent, amount, unit, over, on })
    await addTaken(ctx, { season, agent, more: amount })
    const commons_id = ctx.commons.id
    await ctx.db
      .insertInto('turns_catch')
      .values({ commons_id, id: made, season, agent, caught_on: on, amount, logged_at: ctx.now })
      .execute()
    return { catch: made, over }
  },
})
