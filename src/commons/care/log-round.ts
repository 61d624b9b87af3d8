import { z } from 'zod'
import { command } from '../../kernel/capability.ts'
import { text } from '../../kernel/fields.ts'
import { localDay } from '../members/local-day.ts'
import { watchOf } from './dials-watch.ts'
import { roundLogged } from './entries-watch.ts'

/** A monitor went round and looked. Once a day counts; what is amiss is reported by itself. */
export const logRound = command({
  input: z.strictObject({ well: z.boolean(), note: text(2_000) }),
  who: ['role:steward'],
  failures: ['not_watched', 'round_today'],
  records: { round_logged: roundLogged },
  async run(ctx, { well, note }) {
    if (!watchOf(ctx.charter).monitors) ctx.fail('not_watched')
    // A decision may hold the power, and goes nowhere.
    const agent = ctx.standing.agent ?? ctx.fail('not_watched')
    const day = await localDay(ctx.db, ctx.commons.id, ctx.now)
    const rows = ctx.db.selectFrom('care_round').select('id').where('commons_id', '=', ctx.commons.id)
    if (await rows.where('agent', '=', agent).where('on_day', '=', day).executeTakeFirst())
      ctx.fail('round_today')
    const round = ctx.newId()
    await ctx.db
      .insertInto('care_round')
      .values({ commons_id: ctx.commons.id, id: round, agent, on_day: day, well, note, at: ctx.now })
      .execute()
    ctx.record('round_logged', { round, agent, day, well })
    return { round }
  },
})
