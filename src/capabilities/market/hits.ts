import { type RawBuilder, sql } from 'kysely'
import type { View } from '../../kernel/capability.ts'
import { searchWords } from '../../kernel/search/query.ts'
import { lookAt, wayOf } from './looking.ts'
import { mostCounted, pageSize, type Search } from './query-search.ts'
import { marks } from './shelf.ts'

/** One listing that was met, in the order asked for. */
export interface Hit {
  listing: string
  category: string
}

/**
 * What is met by a search, as far as it is counted. What many listings have comes up soon when the shelf is walked in
 * its order, and its lists in the index are long; what is rare is the other way round. A look at the newest says which
 * is cheaper. Guessed wrong it costs time, never a hit: a walk that does not fill a page is followed by the index.
 */
export async function hitsOf(view: View, asked: Search): Promise<{ hits: Hit[]; hasMore: boolean }> {
  const words = wordsOf(asked)
  const seen = await lookAt(view, asked, words)
  if (seen.isAll) return counted(await walk(view, asked, words, seen.rows))
  const { far, rare } = wayOf(seen, words, asked.sort)
  if (far === null) return counted(await lookUp(view, asked, words, rare))
  const near = await walk(view, asked, words, far)
  if (near.length > mostCounted) return counted(near)
  if (near.length > pageSize) return { hits: near, hasMore: await goesOn(view, asked, far) }
  return counted(await lookUp(view, asked, words, rare))
}

const counted = (hits: Hit[]) => ({ hits, hasMore: hits.length > mostCounted })

async function walk(view: View, asked: Search, words: readonly string[][], far: number): Promise<Hit[]> {
  const shelf = sql`select s.* from market_shelf s where ${inOrder(view, asked)}
    order by ${orders[asked.sort]} limit ${sql.lit(far)}`
  const { rows } = await sql<Hit>`select s.listing, s.category from (${shelf}) s where ${met(asked, words)}
    order by ${orders[asked.sort]} limit ${sql.lit(mostCounted + 1)}`.execute(view.db)
  return rows
}

/** Whether the shelf is longer than what was walked, so that there may be more. */
async function goesOn(view: View, asked: Search, far: number): Promise<boolean> {
  const { rows } = await sql`select 1 from market_shelf s where ${inOrder(view, asked)}
    order by ${orders[asked.sort]} offset ${sql.lit(far)} limit 1`.execute(view.db)
  return rows.length > 0
}

/**
 * The index is asked for what is rare alone, the rest is read off the rows; a price alone has an index of its own.
 * Materialized, so that the order of the page does not tempt the planner to walk all of the shelf.
 */
async function lookUp(view: View, asked: Search, words: readonly string[][], rare: string): Promise<Hit[]> {
  const priced = sql`${inOrder(view, asked)} and ${met(asked, [])}`
  const { rows } = await sql<Hit>`
    with s as materialized (select s.* from market_shelf s where ${rare ? sql`s.words @@ ${rare}::tsquery` : priced})
    select s.listing, s.category from s where ${inOrder(view, asked)} and ${met(asked, words)}
    order by ${orders[asked.sort]} limit ${sql.lit(mostCounted + 1)}`.execute(view.db)
  return rows
}

/** Each word in its parts, and each filter, as questions to the index; all are to be met. */
export function wordsOf(asked: Omit<Search, 'sort' | 'after'>): string[][] {
  const filters = [
    asked.category && marks.category(asked.category),
    asked.condition && marks.condition(asked.condition),
    asked.pickUp && marks.pickUp,
    asked.label && marks.label(asked.label),
    asked.swap && marks.swap,
    asked.lend && marks.lend,
    asked.seller && marks.seller(asked.seller),
  ]
  const asWords = filters.filter((mark) => !!mark).map((mark) => [`'${mark}'`])
  return [...searchWords(asked.text), ...asWords]
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
export function met(
  { sort, least, most }: Omit<Search, 'after'>,
  words: readonly string[][],
): RawBuilder<unknown> {
  return both([
    words.length > 0 && sql`s.words @@ ${words.flat().join(' & ')}::tsquery`,
    sort === 'newest' && least !== undefined && sql`s.price >= ${least}`,
    sort === 'newest' && most !== undefined && sql`s.price <= ${most}`,
  ])
}
