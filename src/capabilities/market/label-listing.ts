import { z } from 'zod'
import { command } from '../../kernel/capability.ts'
import { code } from '../../kernel/fields.ts'
import { listingId } from './article.ts'
import { listingLabelled } from './orders/entries.ts'
import { shelve } from './shelf.ts'
import { leafPaths, listingRow } from './stored.ts'

/** States which labels a listing has, whole: fair, eco … Fees of orders made from now on may look at them. */
export const labelListing = command({
  input: z.strictObject({ listing: listingId(), labels: z.array(code()).max(10) }),
  who: ['role:steward'],
  failures: ['label_twice', 'is_so_already'],
  records: { listing_labelled: listingLabelled },
  async run(ctx, { listing, labels }) {
    const row = await listingRow(ctx, listing)
    const { labels: before, seller } = row
    if (new Set(labels).size < labels.length) ctx.fail('label_twice', { field: 'labels' })
    const sorted = labels.toSorted()
    if (sorted.join() === before.join()) ctx.fail('is_so_already')
    await ctx.db
      .updateTable('market_listing')
      .set({ labels: sorted })
      .where('commons_id', '=', ctx.commons.id)
      .where('id', '=', listing)
      .execute()
    const paths = await leafPaths(ctx, [row.category])
    await shelve(ctx.db, ctx.commons.id, [{ ...row, labels: sorted }], paths)
    ctx.record('listing_labelled', { listing, seller, labels: sorted })
    return {}
  },
})
