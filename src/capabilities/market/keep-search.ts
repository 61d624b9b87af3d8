import { z } from 'zod'
import { command } from '../../kernel/capability.ts'
import { limits } from './dials.ts'
import { keptSearch, lookKey, nextLook, ownSearches, rhythm } from './searches/stored.ts'

/** Keeps a search of one's own and looks at it again, by day or week; kept already, only how often changes. */
export const keepSearch = command({
  input: z.strictObject({ asked: keptSearch, every: rhythm() }),
  who: ['member'],
  failures: ['members_only', 'too_many_searches'],
  records: {},
  quiet: true,
  async run(ctx, { asked, every }) {
    const agent = ctx.standing.agent ?? ctx.fail('members_only')
    const text = JSON.stringify(z.encode(keptSearch, asked))
    const mine = await ownSearches(ctx).execute()
    const same = mine.find(
      (row) => JSON.stringify(z.encode(keptSearch, keptSearch.parse(row.asked))) === text,
    )
    const most = ctx.dial(limits).searches
    if (!same && mine.length >= most) ctx.fail('too_many_searches', { most })
    const search = same?.id ?? ctx.newId()
    const [commons_id, looked_at] = [ctx.commons.id, ctx.now]
    if (same)
      await ctx.db
        .updateTable('market_search')
        .set({ every, looked_at })
        .where('commons_id', '=', commons_id)
        .where('id', '=', search)
        .execute()
    else
      await ctx.db
        .insertInto('market_search')
        .values({
          commons_id,
          id: search,
          agent,
          asked: text,
          every,
          looked_at,
          met_at: null,
          made_at: ctx.now,
        })
        .execute()
    if (every) await ctx.schedule(nextLook(every, ctx.now), 'market.lookAgain', { search }, lookKey(search))
    else await ctx.unschedule(lookKey(search))
    return { search }
  },
})
