import { type RawBuilder, sql } from 'kysely'
import type { View } from '../../kernel/capability.ts'
import { mostCounted, pageSize, type Search } from './query-search.ts'

/** What the newest on the shelf tell of a search: how many of them have each part of it, and all of it. */
export interface Seen {
  rows: number
  /** Whether the shelf holds no more than these. */
  isAll: boolean
  /** How many have the price asked for, where the order does not see to it. */
  priced: number
  met: number
  parts: ReadonlyMap<string, number>
  /** How many listings the index holds, of all commons. */
  shelf: number
}

const looked = 1_000

export async function lookAt(view: View, asked: Search, words: readonly string[][]): Promise<Seen> {
  const parts = words.flat()
  const has = (part: string) => sql`words @@ ${part}::tsquery`
  const priced = asked.sort === 'newest' ? pricedBy(asked) : sql`true`
  const all = parts.length > 0 ? sql`${has(parts.join(' & '))} and ${priced}` : priced
  const newest = sql`select words, price from market_shelf where commons_id = ${view.commons.id}
    order by listed_at desc, listing desc limit ${sql.lit(looked)}`
  const countOf = (what: RawBuilder<unknown>) => sql`count(*) filter (where ${what})::int`
  const { rows } = await sql<{ rows: number; priced: number; met: number; parts: number[]; shelf: number }>`
    select count(*)::int as rows, ${countOf(priced)} as priced, ${countOf(all)} as met,
      array[${sql.join(parts.map((part) => countOf(has(part))))}]::int[] as parts,
      (select reltuples::int from pg_class where oid = 'market_shelf'::regclass) as shelf
    from (${newest}) s`.execute(view.db)
  const { rows: count, shelf, ...same } = rows[0]!
  return {
    ...same,
    ...{ rows: count, isAll: count < looked, shelf: Math.max(count, shelf) },
    parts: new Map(parts.map((part, at) => [part, same.parts[at]!])),
  }
}

function pricedBy({ least, most }: Search): RawBuilder<unknown> {
  const bounds = [
    ...(least === undefined ? [] : [sql`price >= ${least}`]),
    ...(most === undefined ? [] : [sql`price <= ${most}`]),
  ]
  return sql.join([sql`true`, ...bounds], sql` and `)
}

/** Microseconds, as measured: for a row walked in order, for one found by the index, for an entry of its lists. */
const costs = { walked: { newest: 0.5, cheap: 1.5, dear: 1.5 }, row: 2, entry: 0.2 }
const leastWalked = 2_000
/** So far at most for counting; further only to fill a page. */
const walkedToCount = 6_000
/** What more listings have than this share of all is not asked of the index beside something rarer. */
const common = 0.2
/** So many of those looked at tell how often all of it is met; from fewer it is reckoned from the parts. */
const telling = 5

/** How far to walk, or null where the index is cheaper; and what to ask the index for. */
export function wayOf(
  seen: Seen,
  words: readonly string[][],
  sort: Search['sort'],
): { far: number | null; rare: string } {
  // What was not seen once is held to be as rare as a third of one.
  const shareOf = (part: string) => (seen.parts.get(part)! + 0.3) / (seen.rows + 1)
  const rarestOf = (word: readonly string[]) => word.reduce((a, b) => (shareOf(a) <= shareOf(b) ? a : b))
  const rarest = words.map(rarestOf).sort((a, b) => shareOf(a) - shareOf(b))
  if (rarest.length === 0) return { far: walkedToCount, rare: '' }
  const together = rarest.reduce((share, part) => share * shareOf(part), seen.priced / seen.rows)
  const share = seen.met >= telling ? seen.met / seen.rows : together
  // A little further, since a sample is only nearly right.
  const count = Math.min(walkedToCount, (1.25 * mostCounted) / share)
  const far = Math.ceil(Math.max(leastWalked, count, (2 * pageSize) / share))
  const { asked, cost } = lookUpOf(
    rarest.map((part) => ({ part, share: shareOf(part) })),
    seen.shelf,
  )
  return { far: far * costs.walked[sort] < cost ? far : null, rare: asked.join(' & ') }
}

/** The rarest part, and others as long as reading their lists spares more rows than it costs. */
function lookUpOf(rarest: readonly { part: string; share: number }[], shelf: number) {
  const asked: string[] = []
  let [rows, lists] = [shelf, 0]
  for (const { part, share } of rarest) {
    const list = shelf * share * costs.entry
    if (asked.length > 0 && (share > common || list > rows * (1 - share) * costs.row)) continue
    asked.push(part)
    lists += list
    rows *= share
  }
  return { asked, cost: lists + rows * costs.row }
}
