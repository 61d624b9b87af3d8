import { z } from 'zod'
import { command } from '../../kernel/capability.ts'
import { bilingual, code } from '../../kernel/fields.ts'
import { categoryNamed } from './entries.ts'
import { categoryRow } from './stored.ts'

/** The tree is at most so deep, and has so many categories. */
export const deepest = 5
export const mostCategories = 2_000

/** Adds a category, or names it anew; where it stands in the tree stays. */
export const nameCategory = command({
  input: z.strictObject({
    code: code(),
    parent: code().nullable(),
    name: bilingual(60),
    place: z.int().min(0).max(9_999),
  }),
  who: ['role:steward'],
  failures: ['no_such_category', 'holds_listings', 'stays_in_its_place', 'too_deep', 'too_many_categories'],
  records: { category_named: categoryNamed },
  async run(ctx, { code, parent, name, place }) {
    const known = await categoryRow(ctx, code)
    if (known && known.parent !== parent) ctx.fail('stays_in_its_place')
    const above = parent === null ? undefined : await categoryRow(ctx, parent)
    if (parent !== null && !above) ctx.fail('no_such_category', { field: 'parent' })
    if (!known && above && (await holdsListings(ctx, above.code))) ctx.fail('holds_listings')
    const path = above ? `${above.path}/${code}` : code
    if (path.split('/').length > deepest) ctx.fail('too_deep')
    if (!known && (await countOf(ctx)) >= mostCategories) ctx.fail('too_many_categories')
    const row = { commons_id: ctx.commons.id, code, parent, ...name, place, path }
    await ctx.db
      .insertInto('market_category')
      .values(row)
      .onConflict((at) => at.columns(['commons_id', 'code']).doUpdateSet({ ...name, place }))
      .execute()
    ctx.record('category_named', { code, parent })
    return { code }
  },
})

type Reader = Pick<Parameters<typeof categoryRow>[0], 'db' | 'commons'>

export async function holdsListings({ db, commons }: Reader, code: string): Promise<boolean> {
  const found = db.selectFrom('market_listing').select('id').where('commons_id', '=', commons.id)
  return (await found.where('category', '=', code).limit(1).executeTakeFirst()) !== undefined
}

async function countOf({ db, commons }: Reader): Promise<number> {
  const all = db.selectFrom('market_category').select(({ fn }) => fn.countAll<bigint>().as('count'))
  return Number((await all.where('commons_id', '=', commons.id).executeTakeFirstOrThrow()).count)
}
