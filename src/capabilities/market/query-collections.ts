import { z } from 'zod'
import { nobody } from '../../kernel/authority.ts'
import { query } from '../../kernel/capability.ts'
import { id } from '../../kernel/fields.ts'
import { collectionId, visibleCollections } from './collections/stored.ts'

const pageSize = 50

/** Collections one may see, the newest first: one's own, all open ones, or those shown at the top of the market. */
export const collections = query({
  input: z.strictObject({ of: z.enum(['mine', 'open', 'top']), after: collectionId().optional() }),
  output: z.object({
    collections: z.array(
      z.object({
        collection: collectionId(),
        agent: id('members.agent'),
        title: z.string(),
        open: z.boolean(),
        isFeatured: z.boolean(),
        /** How many things are in it, sold ones included. */
        things: z.int(),
      }),
    ),
    next: z.string().nullable(),
  }),
  who: ['member'],
  async run(view, { of, after }) {
    const all = visibleCollections(view)
    const these =
      of === 'mine'
        ? all.where('c.agent', '=', view.standing.agent ?? nobody)
        : all
            .where('c.open', '=', true)
            .$if(of === 'top', (top) => top.where('c.featured_at', 'is not', null))
    const last = after
      ? await all.select('c.made_at').where('c.id', '=', after).executeTakeFirst()
      : undefined
    const rows = await these
      .$if(last !== undefined, (rest) =>
        rest.where(({ eb, refTuple, tuple }) =>
          eb(refTuple('c.made_at', 'c.id'), '<', tuple(last!.made_at, after!)),
        ),
      )
      .select(['c.id', 'c.agent', 'c.title', 'c.open', 'c.featured_at'])
      .select(({ selectFrom, fn }) =>
        selectFrom('market_collected as m')
          .select(fn.countAll<bigint>().as('n'))
          .whereRef('m.commons_id', '=', 'c.commons_id')
          .whereRef('m.collection', '=', 'c.id')
          .as('things'),
      )
      .orderBy('c.made_at', 'desc')
      .orderBy('c.id', 'desc')
      .limit(pageSize + 1)
      .execute()
    const shown = rows.slice(0, pageSize)
    return {
      collections: shown.map(({ id: collection, agent, title, open, featured_at, things }) => ({
        ...{ collection, agent, title, open, isFeatured: featured_at !== null, things: Number(things) },
      })),
      next: rows.length > pageSize ? shown.at(-1)!.id : null,
    }
  },
})
