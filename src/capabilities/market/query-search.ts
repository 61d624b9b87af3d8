import { z } from 'zod'
import { query, type View } from '../../kernel/capability.ts'
import { amount, code, id, instant, unitCode } from '../../kernel/fields.ts'
import { price } from './article.ts'
import { type Hit, hitsOf } from './hits.ts'

export const pageSize = 20
/** More than this many are not counted: "1,000+". */
export const mostCounted = 1_000

export const sorts = ['newest', 'cheap', 'dear'] as const

export const searchInput = z.strictObject({
  text: z.string().max(200).default(''),
  category: code().optional(),
  condition: z.enum(['new', 'used']).optional(),
  pickUp: z.literal(true).optional(),
  label: code().optional(),
  swap: z.literal(true).optional(),
  lend: z.literal(true).optional(),
  seller: id('members.agent').optional(),
  least: price().optional(),
  most: price().optional(),
  sort: z.enum(sorts).default('newest'),
  /** The last one of the page before: its price or its time, and its id. */
  after: z.strictObject({ at: z.union([price(), instant()]), listing: id('market.listing') }).optional(),
})
export type Search = z.output<typeof searchInput>

export const foundShape = z.object({
  listing: id('market.listing'),
  title: z.string(),
  price: amount(),
  unit: unitCode(),
  condition: z.enum(['new', 'used']),
  pickUp: z.boolean(),
  labels: z.array(code()),
  picture: z.string().nullable(),
  seller: id('members.agent'),
  listedAt: instant(),
})

/** What is for sale and met by what was asked: a page, how many there are as far as counted, and where they stand. */
export const listingsForSale = query({
  input: searchInput,
  output: z.object({
    listings: z.array(foundShape),
    isNext: z.boolean(),
    /** How many were counted, and whether there are more than that. */
    found: z.int(),
    hasMore: z.boolean(),
    /** How many of those counted stand in each category. */
    categories: z.array(z.object({ code: code(), count: z.int() })),
  }),
  who: ['anyone'],
  async run(view, asked) {
    const { hits, hasMore } = await hitsOf(view, asked)
    const page = hits.slice(0, pageSize)
    return {
      listings: await shownOf(view, page),
      isNext: hits.length > pageSize,
      ...{ found: Math.min(hits.length, mostCounted), hasMore },
      categories: countedIn(hits.slice(0, mostCounted)),
    }
  },
})

function countedIn(hits: readonly Hit[]): { code: string; count: number }[] {
  const counts = new Map<string, number>()
  for (const { category } of hits) counts.set(category, (counts.get(category) ?? 0) + 1)
  return [...counts].map(([code, count]) => ({ code, count })).sort((a, b) => b.count - a.count)
}

/** The titles and prices of a page, in its order. */
export async function shownOf({ db, commons }: View, page: readonly Hit[]) {
  if (page.length === 0) return []
  const ids = page.map(({ listing }) => listing)
  const all = db.selectFrom('market_listing').where('commons_id', '=', commons.id).where('id', 'in', ids)
  const rows = await all
    .select([
      'id',
      'title',
      'price',
      'unit',
      'condition',
      'pick_up',
      'labels',
      'picture',
      'seller',
      'listed_at',
    ])
    .execute()
  const known = new Map(rows.map((row) => [row.id, row]))
  return ids.map((listing) => {
    const { id: _, pick_up, listed_at, ...same } = known.get(listing)!
    return { ...same, listing, pickUp: pick_up, listedAt: listed_at!.toISOString() }
  })
}
