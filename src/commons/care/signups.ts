import type { Context } from '../../kernel/capability.ts'
import type { DayRow } from './tables.ts'

type Reader = Pick<Context, 'db' | 'commons'>

/** Everybody who signed up for a day; who was first stands first. */
export const signupsOf = ({ db, commons }: Reader, day: string) =>
  db
    .selectFrom('care_signup')
    .selectAll()
    .where('commons_id', '=', commons.id)
    .where('day', '=', day)
    .orderBy('signed_at')
    .orderBy('agent')
    .execute()

export async function changeDay(ctx: Context, day: string, state: DayRow['state']): Promise<void> {
  await ctx.db
    .updateTable('care_day')
    .set({ state })
    .where('commons_id', '=', ctx.commons.id)
    .where('id', '=', day)
    .execute()
}
