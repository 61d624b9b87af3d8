import { type Kysely, sql } from 'kysely'
import type { Tables } from '../../kernel/database.ts'
import { searchKeys } from '../../kernel/search/keys.ts'
import type { ListingRow } from './tables.ts'

/**
 * What is filtered by stands among the words, so that the index meets all of a question at once: the categories above
 * it and its own, its condition, its labels, its seller, whether it can be fetched, swapped or borrowed.
 */
export const marks = {
  category: (code: string) => `c:${code}`,
  condition: (condition: string) => `n:${condition}`,
  pickUp: 'p:1',
  seller: (agent: string) => `s:${agent}`,
  label: (code: string) => `l:${code}`,
  swap: 'x:1',
  lend: 'y:1',
}

type Shelved = Pick<
  ListingRow,
  | ('id' | 'title' | 'category' | 'condition' | 'pick_up' | 'price' | 'seller' | 'state' | 'listed_at')
  | ('labels' | 'swap' | 'lend')
>

/** Puts what is for sale onto the shelf, and takes from it what no longer is. */
export async function shelve(
  db: Kysely<Tables>,
  commons: string,
  listings: readonly Shelved[],
  paths: ReadonlyMap<string, string>,
): Promise<void> {
  const off = listings.filter(({ state }) => state !== 'active').map(({ id }) => id)
  if (off.length > 0)
    await db
      .deleteFrom('market_shelf')
      .where('commons_id', '=', commons)
      .where('listing', 'in', off)
      .execute()
  const on = listings.filter(({ state }) => state === 'active')
  if (on.length === 0) return
  const rows = on.map((one) => ({
    ...{ commons_id: commons, listing: one.id, category: one.category, condition: one.condition },
    ...{ pick_up: one.pick_up, price: one.price, listed_at: one.listed_at! },
    words: sql<string>`${wordsOf(one, paths.get(one.category) ?? one.category)}::tsvector`,
  }))
  await db
    .insertInto('market_shelf')
    .values(rows)
    .onConflict((at) =>
      at.columns(['commons_id', 'listing']).doUpdateSet(({ ref }) => ({
        words: ref('excluded.words'),
        category: ref('excluded.category'),
        condition: ref('excluded.condition'),
        pick_up: ref('excluded.pick_up'),
        price: ref('excluded.price'),
        listed_at: ref('excluded.listed_at'),
      })),
    )
    .execute()
}

/** As PostgreSQL writes a `tsvector`; no key holds a quote or a backslash. */
function wordsOf(one: Shelved, path: string): string {
  const all = [
    ...searchKeys(one.title),
    ...path.split('/').map(marks.category),
    marks.condition(one.condition),
    marks.seller(one.seller),
    ...one.labels.map(marks.label),
    ...(one.pick_up ? [marks.pickUp] : []),
    ...(one.swap ? [marks.swap] : []),
    ...(one.lend ? [marks.lend] : []),
  ]
  return all.map((key) => `'${key}'`).join(' ')
}
