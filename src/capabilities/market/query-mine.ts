import { z } from 'zod'
import { query } from '../../kernel/capability.ts'
import { amount, id, unitCode } from '../../kernel/fields.ts'

const pageSize = 50

/** What the viewer has put up for sale, the newest first. */
export const myListings = query({
  input: z.strictObject({ after: id('market.listing').optional() }),
  output: z.object({
    listings: z.array(
      z.object({
        listing: id('market.listing'),
        title: z.string(),
        price: amount(),
        unit: unitCode(),
        quantity: z.int(),
        state: z.enum(['draft', 'active', 'locked', 'sold', 'closed']),
      }),
    ),
    next: z.string().nullable(),
  }),
  who: ['member'],
  async run(view, { after }) {
    const mine = view.db
      .selectFrom('market_listing')
      .select(['id as listing', 'title', 'price', 'unit', 'quantity', 'state', 'made_at'])
      .where('commons_id', '=', view.commons.id)
      .where('seller', '=', view.standing.agent ?? view.commons.id)
    const last = after ? await mine.where('id', '=', after).executeTakeFirst() : undefined
    const beyond = last
      ? mine.where(({ eb, or, and }) =>
          or([
            eb('made_at', '<', last.made_at),
            and([eb('made_at', '=', last.made_at), eb('id', '>', last.listing)]),
          ]),
        )
      : mine
    const rows = await beyond
      .orderBy('made_at', 'desc')
      .orderBy('id')
      .limit(pageSize + 1)
      .execute()
    const listings = rows.slice(0, pageSize).map(({ made_at: _, ...one }) => one)
    return { listings, next: rows.length > pageSize ? listings.at(-1)!.listing : null }
  },
})
