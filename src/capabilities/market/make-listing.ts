import { z } from 'zod'
import { requireFile } from '../../commons/observation/stocks.ts'
import { command } from '../../kernel/capability.ts'
import { article, columnsOf } from './article.ts'
import { unit } from './dials.ts'
import { listingMade } from './entries.ts'
import { hasNumber } from './numbers.ts'
import { isHeld } from './orders/record.ts'
import { shelve } from './shelf.ts'
import { leafPaths } from './stored.ts'

/** Puts something up for sale, or keeps it as a draft until it is shown. */
export const makeListing = command({
  input: article.extend({ draft: z.boolean() }),
  who: ['member'],
  failures: [
    'members_only',
    'no_such_category',
    'number_taken',
    'none_left',
    'no_way_to_get_it',
    'no_such_file',
    'held_for_review',
  ],
  records: { listing_made: listingMade },
  async run(ctx, { draft, ...one }) {
    const seller = ctx.standing.agent ?? ctx.fail('members_only')
    if (!draft && (await isHeld(ctx, seller))) ctx.fail('held_for_review')
    const paths = await leafPaths(ctx, [one.category])
    if (paths.size === 0) ctx.fail('no_such_category', { field: 'category' })
    if (!draft && one.quantity === 0) ctx.fail('none_left', { field: 'quantity' })
    if (!one.pickUp && one.sending === null) ctx.fail('no_way_to_get_it', { field: 'sending' })
    if (one.number && (await hasNumber(ctx, seller, one.number)))
      ctx.fail('number_taken', { number: one.number, field: 'number' })
    for (const picture of one.pictures) await requireFile(ctx, picture)
    const row = {
      ...columnsOf(one),
      ...{ commons_id: ctx.commons.id, id: ctx.newId(), seller, unit: ctx.dial(unit) },
      ...{ state: draft ? ('draft' as const) : ('active' as const), made_at: ctx.now },
      ...{ listed_at: draft ? null : ctx.now, labels: [] as string[], edition: 1 },
    }
    await ctx.db.insertInto('market_listing').values(row).execute()
    await shelve(ctx.db, ctx.commons.id, [row], paths)
    const { id: listing, category, price, quantity, state } = row
    ctx.record('listing_made', { listing, seller, category, price, unit: row.unit, quantity, state })
    return { listing }
  },
})
