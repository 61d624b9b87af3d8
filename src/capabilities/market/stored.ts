import { allows } from '../../kernel/authority.ts'
import type { Context, View } from '../../kernel/capability.ts'
import { kernelFailure } from '../../kernel/failure.ts'
import type { CategoryRow, ListingRow } from './tables.ts'

type Reader = Pick<View, 'db' | 'commons'>

/** A listing's row; throws `kernel.not_found`. */
export async function listingRow({ db, commons }: Reader, id: string): Promise<ListingRow> {
  const found = db.selectFrom('market_listing').selectAll().where('commons_id', '=', commons.id)
  const row = await found.where('id', '=', id).executeTakeFirst()
  if (!row) throw kernelFailure('not_found')
  return row
}

type Keeper = Pick<View, 'charter' | 'standing'> & { actor: Parameters<typeof allows>[1] }

/** Whether they look after everybody's listings. */
export const keepsListings = ({ charter, actor, standing }: Keeper): boolean =>
  allows(charter.who('market.keepListings'), actor, standing)

/** A listing of one's own, or anybody's for whoever looks after all of them. */
export async function ownListing(ctx: Context<'not_yours'>, id: string): Promise<ListingRow> {
  const row = await listingRow(ctx, id)
  if (row.seller !== ctx.standing.agent && !keepsListings(ctx)) ctx.fail('not_yours')
  return row
}

export async function categoryRow({ db, commons }: Reader, code: string): Promise<CategoryRow | undefined> {
  const found = db.selectFrom('market_category').selectAll().where('commons_id', '=', commons.id)
  return found.where('code', '=', code).executeTakeFirst()
}

/** The path of each of these categories that holds listings; what has others below it is left out. */
export async function leafPaths(
  { db, commons }: Reader,
  codes: readonly string[],
): Promise<Map<string, string>> {
  if (codes.length === 0) return new Map()
  const rows = await db
    .selectFrom('market_category as c')
    .select(['c.code', 'c.path'])
    .where('c.commons_id', '=', commons.id)
    .where('c.code', 'in', [...new Set(codes)])
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('market_category as below')
            .select('below.code')
            .where('below.commons_id', '=', commons.id)
            .whereRef('below.parent', '=', 'c.code'),
        ),
      ),
    )
    .execute()
  return new Map(rows.map(({ code, path }) => [code, path]))
}
