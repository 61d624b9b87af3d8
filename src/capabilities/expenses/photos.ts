import type { Context } from '../../kernel/capability.ts'
import { fileInfo } from '../../kernel/files.ts'

type Hands = Pick<Context, 'db' | 'commons'>

/** Which of these files are kept here. */
export async function storedHashes({ db, commons }: Hands, hashes: readonly string[]): Promise<string[]> {
  const found = await Promise.all(hashes.map((hash) => fileInfo(db, commons.id, hash)))
  return found.flatMap((one) => one?.hash ?? [])
}

/** The number of another expense that stands on one of these pictures already. */
export async function photosInUse(
  { db, commons }: Hands,
  hashes: readonly string[],
  expense?: string,
): Promise<number | undefined> {
  if (hashes.length === 0) return undefined
  let found = db
    .selectFrom('expenses_photo as p')
    .innerJoin('expenses_expense as e', (join) =>
      join.onRef('e.commons_id', '=', 'p.commons_id').onRef('e.id', '=', 'p.expense'),
    )
    .select('e.number')
    .where('p.commons_id', '=', commons.id)
    .where('p.hash', 'in', [...hashes])
    .where('e.state', 'not in', ['declined', 'withdrawn'])
  if (expense) found = found.where('e.id', '<>', expense)
  return (await found.orderBy('e.number').executeTakeFirst())?.number
}

/** Puts pictures under an expense, those its asker had taken before and any other that is kept here. */
export async function attachPhotos(ctx: Context, expense: string, hashes: readonly string[], keeper: string) {
  const wanted = [...new Set(hashes)]
  if (wanted.length === 0) return
  const rows = wanted.map((hash) => ({
    ...{ commons_id: ctx.commons.id, id: ctx.newId(), hash, keeper, expense, kept_at: ctx.now },
  }))
  await forgetLoose(ctx, keeper, wanted)
  await ctx.db.insertInto('expenses_photo').values(rows).execute()
}

/** Takes all pictures off an expense that is asked anew. */
export async function detachPhotos(ctx: Context, expense: string): Promise<void> {
  await ctx.db
    .deleteFrom('expenses_photo')
    .where('commons_id', '=', ctx.commons.id)
    .where('expense', '=', expense)
    .execute()
}

/** Pictures taken but not used: of these files, or else those older than a week. */
export async function forgetLoose(ctx: Context, keeper: string, hashes?: readonly string[]): Promise<void> {
  const loose = ctx.db
    .deleteFrom('expenses_photo')
    .where('commons_id', '=', ctx.commons.id)
    .where('keeper', '=', keeper)
    .where('expense', 'is', null)
  const weekAgo = new Date(ctx.now.getTime() - 7 * 24 * 60 * 60 * 1000)
  await (hashes ? loose.where('hash', 'in', [...hashes]) : loose.where('kept_at', '<', weekAgo)).execute()
}

/** The pictures of these expenses, by expense, in the order they were put there. */
export async function photosOf(
  { db, commons }: Hands,
  expenses: readonly string[],
): Promise<Map<string, string[]>> {
  if (expenses.length === 0) return new Map()
  const rows = await db
    .selectFrom('expenses_photo')
    .select(['expense', 'hash'])
    .where('commons_id', '=', commons.id)
    .where('expense', 'in', [...expenses])
    .orderBy('kept_at')
    .orderBy('id')
    .execute()
  const groups = Map.groupBy(rows, (row) => row.expense!)
  return new Map([...groups].map(([expense, list]) => [expense, list.map(({ hash }) => hash)]))
}
