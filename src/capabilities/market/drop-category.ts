import { z } from 'zod'
import { command } from '../../kernel/capability.ts'
import { code } from '../../kernel/fields.ts'
import { categoryDropped } from './entries.ts'
import { holdsListings } from './name-category.ts'
import { categoryRow } from './stored.ts'

/** Takes a category away that holds nothing and has none below it. */
export const dropCategory = command({
  input: z.strictObject({ code: code() }),
  who: ['role:steward'],
  failures: ['no_such_category', 'holds_listings', 'has_others_below'],
  records: { category_dropped: categoryDropped },
  async run(ctx, { code }) {
    if (!(await categoryRow(ctx, code))) ctx.fail('no_such_category')
    if (await holdsListings(ctx, code)) ctx.fail('holds_listings')
    const all = ctx.db.selectFrom('market_category').where('commons_id', '=', ctx.commons.id)
    if (await all.select('code').where('parent', '=', code).limit(1).executeTakeFirst())
      ctx.fail('has_others_below')
    await ctx.db
      .deleteFrom('market_category')
      .where('commons_id', '=', ctx.commons.id)
      .where('code', '=', code)
      .execute()
    ctx.record('category_dropped', { code })
    return { code }
  },
})
