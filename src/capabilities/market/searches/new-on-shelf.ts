import { sql } from 'kysely'
import type { View } from '../../../kernel/capability.ts'
import { met, wordsOf } from '../hits.ts'
import { marks } from '../shelf.ts'
import type { KeptSearch } from './stored.ts'

/** More than so many new ones are not counted. */
export const mostMet = 100
/** After a file of a whole shop so many of its things are looked at, the newest first, and no more. */
const mostLooked = 20_000

interface Since {
  /** From then on, and before now: what comes in this very moment is told the next time. */
  since: Date
  /** Whose own things are no news. */
  besides: string
}

/** How many things of others that fit were put on the shelf since then. */
export async function newOnShelf(
  { db, commons, now }: Pick<View, 'db' | 'commons' | 'now'>,
  kept: KeptSearch,
  { since, besides }: Since,
): Promise<number> {
  const asked = { ...kept, sort: 'newest' as const }
  const { rows } = await sql<{ n: number }>`
    select count(*)::int as n from (
      select 1 from (
        select s.words, s.price from market_shelf s
        where s.commons_id = ${commons.id} and s.listed_at >= ${since} and s.listed_at < ${now}
        order by s.listed_at desc, s.listing desc limit ${sql.lit(mostLooked)}
      ) s
      where ${met(asked, wordsOf(asked))} and not s.words @@ ${`'${marks.seller(besides)}'`}::tsquery
      limit ${sql.lit(mostMet)}
    ) found`.execute(db)
  return rows[0]!.n
}
