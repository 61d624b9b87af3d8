import type { Context } from '../../kernel/capability.ts'
import './orders/tables.ts'
import type { ListingRow } from './tables.ts'

/** What a buyer relies on; price and quantity are frozen in the order itself. */
const said = [
  ...(['title', 'body', 'condition', 'wear', 'content', 'content_unit', 'gtin'] as const),
  ...(['picture', 'more_pictures'] as const),
]

const saysTheSame = (one: ListingRow, other: ListingRow) =>
  said.every((name) => String(one[name] ?? '') === String(other[name] ?? ''))

/**
 * Keeps what was said of things somebody has ordered, and begins a new edition of them: their buyers go on reading what
 * they bought. What nobody ordered is simply changed. Returns the rows with their editions.
 */
export async function withEditions<Row extends ListingRow>(
  ctx: Pick<Context, 'db' | 'commons' | 'now'>,
  after: readonly Row[],
  before: ReadonlyMap<string, ListingRow>,
): Promise<Row[]> {
  const changed = after.flatMap(({ id }, at) => {
    const was = before.get(id)
    return was && !saysTheSame(was, after[at]!) ? [was] : []
  })
  const ordered = await orderedAs(ctx, changed)
  const kept = changed.filter(({ id }) => ordered.has(id))
  if (kept.length > 0)
    await ctx.db
      .insertInto('market_listing_edition')
      .values(kept.map((row) => editionOf(row, ctx.now)))
      .execute()
  return after.map((row) => (ordered.has(row.id) ? { ...row, edition: row.edition + 1 } : row))
}

/** Which of these were ordered as they are described now. */
async function orderedAs(
  { db, commons }: Pick<Context, 'db' | 'commons'>,
  rows: readonly ListingRow[],
): Promise<Set<string>> {
  if (rows.length === 0) return new Set()
  const found = await db
    .selectFrom('market_order_line as o')
    .innerJoin('market_listing as l', (join) =>
      join
        .onRef('l.commons_id', '=', 'o.commons_id')
        .onRef('l.id', '=', 'o.listing')
        .onRef('l.edition', '=', 'o.edition'),
    )
    .select('l.id')
    .distinct()
    .where('o.commons_id', '=', commons.id)
    .where(
      'o.listing',
      'in',
      rows.map(({ id }) => id),
    )
    .execute()
  return new Set(found.map(({ id }) => id))
}

function editionOf(row: ListingRow, until: Date) {
  const { commons_id, id: listing, edition, title, body, condition, wear } = row
  const { content, content_unit, gtin, picture, more_pictures } = row
  const words = { title, body, condition, wear, content, content_unit, gtin }
  return { commons_id, listing, edition, ...words, picture, more_pictures, until }
}

/** All its pictures, in their order. */
export const picturesOf = ({ picture, more_pictures }: Pick<ListingRow, 'picture' | 'more_pictures'>) =>
  picture === null ? [] : [picture, ...more_pictures]
