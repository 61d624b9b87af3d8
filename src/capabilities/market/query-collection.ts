import { z } from 'zod'
import { query } from '../../kernel/capability.ts'
import { id } from '../../kernel/fields.ts'
import { collectionId, countOf, seenCollection } from './collections/stored.ts'
import { foundShape, shownOf } from './query-search.ts'

const pageSize = 50

/** One collection with what of it is for sale now, the last put in first. */
export const collection = query({
  input: z.strictObject({ collection: collectionId(), after: id('market.listing').optional() }),
  output: z.object({
    collection: collectionId(),
    agent: id('members.agent'),
    title: z.string(),
    note: z.string(),
    open: z.boolean(),
    isFeatured: z.boolean(),
    isMine: z.boolean(),
    things: z.int(),
    listings: z.array(foundShape),
    next: z.string().nullable(),
  }),
  who: ['member'],
  async run(view, asked) {
    const row = await seenCollection(view, asked.collection)
    const inIt = view.db
      .selectFrom('market_collected as m')
      .innerJoin('market_listing as l', (join) =>
        join.onRef('l.commons_id', '=', 'm.commons_id').onRef('l.id', '=', 'm.listing'),
      )
      .select(['m.listing', 'l.category', 'm.added_at'])
      .where('m.commons_id', '=', view.commons.id)
      .where('m.collection', '=', row.id)
    const last = asked.after ? await inIt.where('m.listing', '=', asked.after).executeTakeFirst() : undefined
    const hits = await inIt
      .where('l.state', '=', 'active')
      .$if(last !== undefined, (rest) =>
        rest.where(({ eb, refTuple, tuple }) =>
          eb(refTuple('m.added_at', 'm.listing'), '<', tuple(last!.added_at, last!.listing)),
        ),
      )
      .orderBy('m.added_at', 'desc')
      .orderBy('m.listing', 'desc')
      .limit(pageSize + 1)
      .execute()
    const page = hits.slice(0, pageSize)
    const { id: collection, agent, title, note, open, featured_at } = row
    return {
      ...{ collection, agent, title, note, open, isFeatured: featured_at !== null },
      ...{ isMine: agent === view.standing.agent, things: await countOf(view, collection) },
      listings: await shownOf(view, page),
      next: hits.length > pageSize ? page.at(-1)!.listing : null,
    }
  },
})
