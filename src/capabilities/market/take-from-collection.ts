import { z } from 'zod'
import { command } from '../../kernel/capability.ts'
import { listingId } from './article.ts'
import { collectionId, ownCollection } from './collections/stored.ts'

/** Takes something out of a collection of one's own. */
export const takeFromCollection = command({
  input: z.strictObject({ collection: collectionId(), listing: listingId() }),
  who: ['member'],
  failures: ['not_your_collection'],
  records: {},
  quiet: true,
  async run(ctx, { collection, listing }) {
    await ownCollection(ctx, collection)
    await ctx.db
      .deleteFrom('market_collected')
      .where('commons_id', '=', ctx.commons.id)
      .where('collection', '=', collection)
      .where('listing', '=', listing)
      .execute()
    return { collection }
  },
})
