import { z } from 'zod'
import { entryKind } from '../../../kernel/capability.ts'
import { id } from '../../../kernel/fields.ts'

/** The office shows somebody's collection at the top of the market, or no longer. */
export const collectionFeatured = entryKind({
  v: 1,
  shown: 'member',
  minor: true,
  data: z.strictObject({
    collection: id('market.collection'),
    agent: id('members.agent'),
    featured: z.boolean(),
  }),
})
