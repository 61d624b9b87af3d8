import { type Kysely, sql } from 'kysely'
import { z } from 'zod'
import { canonicalText, hex, sha256 } from '../../kernel/canonical.ts'
import type { Context } from '../../kernel/capability.ts'
import type { Tables } from '../../kernel/database.ts'
import { line } from '../../kernel/fields.ts'
import { type Article, article, columnsOf } from './article.ts'
import { unit } from './dials.ts'
import { picturesOf, withEditions } from './editions.ts'
import type { listingsTaken } from './entries.ts'
import { shelve } from './shelf.ts'
import { leafPaths } from './stored.ts'
import type { ListingRow } from './tables.ts'

/** A row of a seller's file: it makes or changes the listing of its number and says what becomes of it. */
export const listingRowInput = article.extend({
  number: line(65),
  to: z.enum(['draft', 'active', 'locked', 'closed']),
})
export type Row = z.output<typeof listingRowInput>

export interface Taken {
  made: number
  changed: number
  refused: { row: number; problem: RowProblem }[]
}

/**
 * Makes and changes what fits of these rows, each by its number; the others are answered with why. `before` is what the
 * seller has under these numbers.
 */
export async function takeRows(
  ctx: Context<never, { listings_taken: typeof listingsTaken }>,
  seller: string,
  rows: readonly Row[],
  before: ReadonlyMap<string, ListingRow>,
): Promise<Taken> {
  if (rows.length === 0) return { made: 0, changed: 0, refused: [] }
  const place = { db: ctx.db, commons: ctx.commons, now: ctx.now }
  const paths = await leafPaths(
    place,
    rows.map(({ category }) => category),
  )
  const refused: Taken['refused'] = []
  const taken: Row[] = []
  const seen = new Set<string>()
  for (const [row, one] of rows.entries()) {
    const problem = problemOf(one, { paths, before: before.get(one.number), again: seen.has(one.number) })
    seen.add(one.number)
    if (problem) refused.push({ row, problem })
    else taken.push(one)
  }
  const rowsNow = taken.map((one) => rowOf(ctx, seller, one, before.get(one.number)))
  const known = new Map([...before.values()].map((row) => [row.id, row]))
  const after = await withEditions(place, rowsNow, known)
  await store(ctx.db, after)
  await shelve(ctx.db, ctx.commons.id, after, paths)
  const [made, moved] = [count(taken, before, false), count(taken, before, true)]
  if (taken.length > 0)
    ctx.record('listings_taken', {
      ...{ seller, made, moved, changed: taken.length - made - moved },
      rows: hex(sha256(new TextEncoder().encode(canonicalText(z.encode(z.array(listingRowInput), taken))))),
    })
  return { made, changed: taken.length - made, refused }
}

/** Why a row is not taken. */
export type RowProblem =
  | 'no_such_category'
  | 'none_left'
  | 'no_way_to_get_it'
  | 'closed_for_good'
  | 'number_twice'

interface Known {
  paths: ReadonlyMap<string, string>
  before?: ListingRow
  again: boolean
}

function problemOf(one: Row, { paths, before, again }: Known): RowProblem | undefined {
  if (again) return 'number_twice'
  if (before?.state === 'closed') return 'closed_for_good'
  if (!paths.has(one.category)) return 'no_such_category'
  if (one.to === 'active' && one.quantity === 0) return 'none_left'
  if (!one.pickUp && one.sending === null) return 'no_way_to_get_it'
  return undefined
}

/** What a seller has under these numbers. */
export async function knownOf(
  { db, commons }: { db: Kysely<Tables>; commons: { id: string } },
  seller: string,
  numbers: readonly string[],
): Promise<Map<string, ListingRow>> {
  if (numbers.length === 0) return new Map()
  const found = await db
    .selectFrom('market_listing')
    .selectAll()
    .where('commons_id', '=', commons.id)
    .where('seller', '=', seller)
    .where('number', 'in', [...new Set(numbers)])
    .execute()
  return new Map(found.map((row) => [row.number!, row]))
}

/** How many of them were made, or were there and only stand elsewhere now. */
const count = (rows: readonly Row[], before: ReadonlyMap<string, ListingRow>, isMoved: boolean): number =>
  rows.filter(({ number, to }) => {
    const known = before.get(number)
    return isMoved ? known !== undefined && known.state !== to : known === undefined
  }).length

type Place = { commons: { id: string }; now: Date; newId(): string; dial(one: typeof unit): string }

function rowOf(ctx: Place, seller: string, { to, ...one }: Row, before?: ListingRow): ListingRow {
  return {
    ...columnsOf({ ...one, pictures: before ? picturesOf(before) : [] } satisfies Article),
    ...{ commons_id: ctx.commons.id, id: before?.id ?? ctx.newId(), seller, unit: ctx.dial(unit), state: to },
    ...{ made_at: before?.made_at ?? ctx.now, labels: before?.labels ?? [], edition: before?.edition ?? 1 },
    listed_at: to === 'active' && before?.state !== 'active' ? ctx.now : (before?.listed_at ?? null),
  }
}

async function store(db: Kysely<Tables>, rows: readonly ListingRow[]): Promise<void> {
  if (rows.length === 0) return
  const kept = new Set(['commons_id', 'id', 'seller', 'made_at'])
  const columns = Object.keys(rows[0]!).filter((name) => !kept.has(name))
  await db
    .insertInto('market_listing')
    .values(rows)
    .onConflict((at) =>
      at
        .columns(['commons_id', 'id'])
        .doUpdateSet(Object.fromEntries(columns.map((name) => [name, sql.ref(`excluded.${name}`)]))),
    )
    .execute()
}
