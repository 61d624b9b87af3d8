import { z } from 'zod'
import { command } from '../../kernel/capability.ts'
import { collectionId, seenCollection } from './collections/stored.ts'
import { keepsListings } from './stored.ts'

/** Takes a collection away: one's own, or an open one for whoever looks after all listings. The things stay. */
export const dropCollection = command({
  input: z.strictObject({ collection: collectionId() }),
  who: ['member'],
  failures: ['not_your_collection'],
  records: {},
  quiet: true,
  async run(ctx, { collection }) {
    const { agent } = await seenCollection(ctx, collection)
    if (agent !== ctx.standing.agent && !keepsListings(ctx)) ctx.fail('not_your_collection')
    await ctx.db
      .deleteFrom('market_collection')
      .where('commons_id', '=', ctx.commons.id)
      .where('id', '=', collection)
      .execute()
    return {}
  },
})
