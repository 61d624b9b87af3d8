import { command } from '../../kernel/capability.ts'
import { changeRow, collectionId, collectionSaid, ownCollection } from './collections/stored.ts'

/** Says anew what is said of a collection; one that is closed to others is no longer shown at the top either. */
export const changeCollection = command({
  input: collectionSaid.extend({ collection: collectionId() }),
  who: ['member'],
  failures: ['not_your_collection'],
  records: {},
  quiet: true,
  async run(ctx, { collection, ...said }) {
    await ownCollection(ctx, collection)
    await changeRow(ctx, collection, { ...said, ...(said.open ? {} : { featured_at: null }) })
    return { collection }
  },
})
