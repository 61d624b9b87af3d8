import type { Context } from '../../kernel/capability.ts'

/** Ideas are counted through all rounds: their number stands in the books. The head of the commons is locked. */
export async function nextIdeaNumber({ db, commons }: Context): Promise<number> {
  const row = await db
    .selectFrom('budgeting_idea')
    .select('number')
    .where('commons_id', '=', commons.id)
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirst()
  return (row?.number ?? 0) + 1
}
