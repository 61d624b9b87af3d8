import { z } from 'zod'
import { standingOfAgent } from '../../commons/members/standing.ts'
import { command } from '../../kernel/capability.ts'
import { searchMet } from './searches/entries.ts'
import { newOnShelf } from './searches/new-on-shelf.ts'
import { askedOf, lookKey, nextLook, searchId } from './searches/stored.ts'

/** Looks at a kept search again, and tells whoever keeps it of what is new since the last time, as long as they are here. */
export const lookAgain = command({
  input: z.strictObject({ search: searchId() }),
  who: ['clock'],
  failures: [],
  records: { search_met: searchMet },
  quiet: true,
  async run(ctx, { search }) {
    const row = await ctx.db
      .selectFrom('market_search')
      .selectAll()
      .where('commons_id', '=', ctx.commons.id)
      .where('id', '=', search)
      .executeTakeFirst()
    if (!row?.every) return
    if (!(await standingOfAgent(ctx.db, ctx.commons.id, row.agent, ctx.now)).member) return
    const met = await newOnShelf(ctx, askedOf(row), { since: row.looked_at, besides: row.agent })
    await ctx.db
      .updateTable('market_search')
      .set({ looked_at: ctx.now, ...(met > 0 ? { met, met_at: ctx.now } : {}) })
      .where('commons_id', '=', ctx.commons.id)
      .where('id', '=', search)
      .execute()
    if (met > 0) ctx.record('search_met', { search, agent: row.agent, met })
    await ctx.schedule(nextLook(row.every, ctx.now), 'market.lookAgain', { search }, lookKey(search))
  },
})
