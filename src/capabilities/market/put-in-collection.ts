import { z } from 'zod'
import { command } from '../../kernel/capability.ts'
import { listingId } from './article.ts'
import { collectionId, countOf, ownCollection } from './collections/stored.ts'
import { limits } from './dials.ts'
import { listingRow } from './stored.ts'

/** Puts something that is for sale into a collection of one's own; what is in it already stays where it is. */
export const putInCollection = command({
  input: z.strictObject({ collection: collectionId(), listing: listingId() }),
  who: ['member'],
  failures: ['not_your_collection', 'collection_full', 'not_for_sale'],
  records: {},
  quiet: true,
  async run(ctx, { collection, listing }) {
    await ownCollection(ctx, collection)
    const { state } = await listingRow(ctx, listing)
    if (state !== 'active') ctx.fail('not_for_sale')
    await ctx.db
      .insertInto('market_collected')
      .values({ commons_id: ctx.commons.id, collection, listing, added_at: ctx.now })
      .onConflict((clash) => clash.doNothing())
      .execute()
    const most = ctx.dial(limits).things
    if ((await countOf(ctx, collection)) > most) ctx.fail('collection_full', { most })
    return { collection }
  },
})
