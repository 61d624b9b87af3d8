import type { Kysely } from 'kysely'
import type { Context } from '../../kernel/capability.ts'
import type { Tables } from '../../kernel/database.ts'

/** The good range from a moment on. */
export interface Range {
  from: Date
  least: bigint | null
  most: bigint | null
}

/** So many changes of a range are told. */
const mostRanges = 200

/** Keeps the good range that holds from now on beside those before it. */
export async function keepRange(
  ctx: Pick<Context, 'db' | 'commons' | 'now'>,
  indicator: string,
  { least, most }: Omit<Range, 'from'>,
): Promise<void> {
  await ctx.db
    .insertInto('care_range')
    .values({ commons_id: ctx.commons.id, indicator, from_at: ctx.now, least, most })
    .onConflict((clash) => clash.columns(['commons_id', 'indicator', 'from_at']).doUpdateSet({ least, most }))
    .execute()
}

/** The good ranges an indicator had, the latest first. */
export async function rangesOf(
  { db, commons }: { db: Kysely<Tables>; commons: { id: string } },
  indicators: readonly string[],
): Promise<Map<string, Range[]>> {
  if (indicators.length === 0) return new Map()
  const rows = await db
    .selectFrom('care_range')
    .selectAll()
    .where('commons_id', '=', commons.id)
    .where('indicator', 'in', [...indicators])
    .orderBy('from_at', 'desc')
    .limit(mostRanges)
    .execute()
  const ranges = rows.map(
    ({ indicator, from_at, least, most }) => [indicator, { from: from_at, least, most }] as const,
  )
  return new Map(
    indicators.map((one) => [one, ranges.filter(([of]) => of === one).map(([, range]) => range)]),
  )
}

/** The range that held at a moment; of the time before the first one, that. The latest first, as `rangesOf` has them. */
export const rangeAt = <R extends { from: Date }>(ranges: readonly R[], at: Date): R | undefined =>
  ranges.find(({ from }) => from <= at) ?? ranges.at(-1)
