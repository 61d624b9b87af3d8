import { z } from 'zod'
import { command } from '../../kernel/capability.ts'
import { lookKey, ownSearch, searchId } from './searches/stored.ts'

/** Keeps a search no longer. */
export const dropSearch = command({
  input: z.strictObject({ search: searchId() }),
  who: ['member'],
  failures: [],
  records: {},
  quiet: true,
  async run(ctx, { search }) {
    await ownSearch(ctx, search)
    await ctx.db
      .deleteFrom('market_search')
      .where('commons_id', '=', ctx.commons.id)
      .where('id', '=', search)
      .execute()
    await ctx.unschedule(lookKey(search))
    return {}
  },
})
