import type { Context } from '../../../kernel/capability.ts'
import { stateAfter } from '../change-listing.ts'
import { shelve } from '../shelf.ts'
import { leafPaths } from '../stored.ts'
import type { ListingRow } from '../tables.ts'

type Hands = Pick<Context, 'db' | 'commons' | 'now'>

/** Listings in the order of their ids, locked: two who want the same never wait for each other in a circle. */
export async function lockListings(
  { db, commons }: Pick<Hands, 'db' | 'commons'>,
  ids: readonly string[],
): Promise<Map<string, ListingRow>> {
  if (ids.length === 0) return new Map()
  const rows = await db
    .selectFrom('market_listing')
    .selectAll()
    .where('commons_id', '=', commons.id)
    .where('id', 'in', [...new Set(ids)])
    .orderBy('id')
    .forUpdate()
    .execute()
  return new Map(rows.map((row) => [row.id, row]))
}

/** What is left of a listing; with none left it is sold and off the shelf, with some again it is back on it. */
export async function setLeft(ctx: Hands, before: ListingRow, quantity: number): Promise<void> {
  const after =
    quantity === 0 && before.state === 'active'
      ? { state: 'sold' as const, listed_at: before.listed_at }
      : stateAfter(before, quantity, ctx.now)
  await ctx.db
    .updateTable('market_listing')
    .set({ quantity, ...after })
    .where('commons_id', '=', ctx.commons.id)
    .where('id', '=', before.id)
    .execute()
  if (after.state === before.state) return
  const paths = await leafPaths(ctx, [before.category])
  await shelve(ctx.db, ctx.commons.id, [{ ...before, ...after }], paths)
}

/** Pieces come back; what was closed meanwhile stays closed. */
export async function giveStockBack(
  ctx: Hands,
  pieces: readonly { listing: string; quantity: number }[],
): Promise<void> {
  const rows = await lockListings(
    ctx,
    pieces.map(({ listing }) => listing),
  )
  for (const [id, row] of rows) {
    const more = pieces.reduce((sum, one) => (one.listing === id ? sum + one.quantity : sum), 0)
    await setLeft(ctx, row, row.quantity + more)
  }
}
