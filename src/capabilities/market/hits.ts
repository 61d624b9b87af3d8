import { type RawBuilder, sql } from 'kysely'
import type { View } from '../../kernel/capability.ts'
import { searchQuery } from '../../kernel/search/query.ts'
import { mostCounted, pageSize, type Search } from './query-search.ts'
import { marks } from './shelf.ts'

/** One listing that was met, in the order asked for. */
export interface Hit {
  listing: string
  category: string
}

/** How far the shelf is walked in its order before the index of words is asked, and how far for a first look. */
const walked = 10_000
const peeked = 1_500
/** So many in the first look, and the way on fills a page. */
const promising = 3

/**
 * What is met by a search, as far as it is counted. Words that many listings have come up soon when the shelf is walked
 * in its order, and their lists in the index are long; rare words are the other way round. So the shelf is walked a
 * little first: where something comes up it is walked further, and whoever fills a page by that needs no index; the
 * others are rare enough for it.
 */
export async function hitsOf(view: View, asked: Search): Promise<{ hits: Hit[]; hasMore: boolean }> {
  const wanted = wantedOf(asked)
  const first = await walk(view, asked, wanted, peeked)
  const goesFurther = first.length >= promising && first.length <= mostCounted
  const near = goesFurther ? await walk(view, asked, wanted, walked) : first
  if (near.length > mostCounted) return { hits: near, hasMore: true }
  if (near.length > pageSize) return { hits: near, hasMore: await goesOn(view, asked) }
  const all = await lookUp(view, asked, wanted)
  return { hits: all, hasMore: all.length > mostCounted }
}

async function walk(view: View, asked: Search, wanted: string | null, far: number): Promise<Hit[]> {
  const shelf = sql`select s.* from market_shelf s where ${inOrder(view, asked)}
    order by ${orders[asked.sort]} limit ${sql.lit(far)}`
  const { rows } = await sql<Hit>`select s.listing, s.category from (${shelf}) s where ${met(asked, wanted)}
    order by ${orders[asked.sort]} limit ${sql.lit(mostCounted + 1)}`.execute(view.db)
  return rows
}

/** Whether the shelf is longer than what was walked, so that there may be more. */
async function goesOn(view: View, asked: Search): Promise<boolean> {
  const { rows } = await sql`select 1 from market_shelf s where ${inOrder(view, asked)}
    order by ${orders[asked.sort]} offset ${sql.lit(walked)} limit 1`.execute(view.db)
  return rows.length > 0
}

/** Materialized, so that the order of the page does not tempt the planner to walk all of the shelf for rare words. */
async function lookUp(view: View, asked: Search, wanted: string | null): Promise<Hit[]> {
  const { rows } = await sql<Hit>`
    with s as materialized (select s.* from market_shelf s where ${inOrder(view, asked)} and ${met(asked, wanted)})
    select s.listing, s.category from s order by ${orders[asked.sort]} limit ${sql.lit(mostCounted + 1)}`.execute(
    view.db,
  )
  return rows
}

/** Words and filters as one question to the index; null where everything on the shelf is meant. */
function wantedOf(asked: Search): string | null {
  const filters = [
    asked.category && marks.category(asked.category),
    asked.condition && marks.condition(asked.condition),
    asked.pickUp && marks.pickUp,
    asked.seller && marks.seller(asked.seller),
  ]
  const all = [searchQuery(asked.text), ...filters.map((mark) => mark && `'${mark}'`)].filter(Boolean)
  return all.length === 0 ? null : all.join(' & ')
}

const orders = {
  newest: sql`s.listed_at desc, s.listing desc`,
  cheap: sql`s.price, s.listing`,
  dear: sql`s.price desc, s.listing desc`,
}

const both = (parts: readonly (RawBuilder<unknown> | false | null | undefined)[]) =>
  sql.join([sql`true`, ...parts.filter((one) => !!one)], sql` and `)

/** Where in the shelf's order the search may look: what an index of that order answers. */
function inOrder({ commons }: View, { sort, after, least, most }: Search): RawBuilder<unknown> {
  const byPrice = sort !== 'newest'
  return both([
    sql`s.commons_id = ${commons.id}`,
    byPrice && least !== undefined && sql`s.price >= ${least}`,
    byPrice && most !== undefined && sql`s.price <= ${most}`,
    // Where a page ended in one order says nothing in another: then it begins anew.
    after && (typeof after.at === 'bigint') === byPrice && beyond(sort, after),
  ])
}

function beyond(sort: Search['sort'], { at, listing }: NonNullable<Search['after']>): RawBuilder<unknown> {
  if (sort === 'newest') return sql`(s.listed_at, s.listing) < (${at}::timestamptz, ${listing}::uuid)`
  const [row, last] = [sql`(s.price, s.listing)`, sql`(${at}::numeric, ${listing}::uuid)`]
  return sort === 'cheap' ? sql`${row} > ${last}` : sql`${row} < ${last}`
}

/** The rest of what was asked: words, filters, and the price where the order is another. */
function met({ sort, least, most }: Search, wanted: string | null): RawBuilder<unknown> {
  return both([
    wanted !== null && sql`s.words @@ ${wanted}::tsquery`,
    sort === 'newest' && least !== undefined && sql`s.price >= ${least}`,
    sort === 'newest' && most !== undefined && sql`s.price <= ${most}`,
  ])
}
