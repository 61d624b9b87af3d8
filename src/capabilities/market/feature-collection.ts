import { z } from 'zod'
import { command } from '../../kernel/capability.ts'
import { collectionFeatured } from './collections/entries.ts'
import { changeRow, collectionId, seenCollection } from './collections/stored.ts'

/** Shows an open collection at the top of the market, or no longer. */
export const featureCollection = command({
  input: z.strictObject({ collection: collectionId(), featured: z.boolean() }),
  who: ['role:steward'],
  failures: ['collection_not_open', 'is_so_already'],
  records: { collection_featured: collectionFeatured },
  async run(ctx, { collection, featured }) {
    const { open, featured_at, agent } = await seenCollection(ctx, collection)
    if (!open) ctx.fail('collection_not_open')
    if ((featured_at !== null) === featured) ctx.fail('is_so_already')
    await changeRow(ctx, collection, { featured_at: featured ? ctx.now : null })
    ctx.record('collection_featured', { collection, agent, featured })
    return { collection }
  },
})
