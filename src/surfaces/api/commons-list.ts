import type { Kysely } from 'kysely'
import type { Tables } from '../../kernel/database.ts'

const mostAtOnce = 500

/** One commons as the list shows it. */
export interface ListedCommons {
  slug: string
  name: string
  id: string
  language: string
  /** How many entries its journal has. */
  size: number
}

/** The commons of this installation by slug, 500 at a time; `next` goes into `?after=` where there are more. */
export async function commonsList(
  db: Kysely<Tables>,
  after = '',
): Promise<{ result: ListedCommons[]; next?: string }> {
  const rows = await db
    .selectFrom('kernel_commons as c')
    .innerJoin('journal_head as h', 'h.commons_id', 'c.id')
    .select(['c.slug', 'c.name', 'c.id', 'c.language', 'h.size'])
    .where('c.slug', '>', after.replaceAll('\u0000', '').toWellFormed())
    .orderBy('c.slug')
    .limit(mostAtOnce + 1)
    .execute()
  const result = rows.slice(0, mostAtOnce).map((row) => ({ ...row, size: Number(row.size) }))
  return rows.length > mostAtOnce ? { result, next: result.at(-1)!.slug } : { result }
}
