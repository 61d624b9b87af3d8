import type { Context } from '../../kernel/capability.ts'
import { unitsOut } from './lending-stored.ts'

/** Whether any unit from a number on is held now or later, or in somebody's hands. */
export async function unitHeldFrom(
  { db, commons, now }: Pick<Context, 'db' | 'commons' | 'now'>,
  resource: string,
  unit: number,
): Promise<boolean> {
  const row = await db
    .selectFrom('things_booking')
    .select('id')
    .where('commons_id', '=', commons.id)
    .where('resource', '=', resource)
    .where('state', '=', 'booked')
    .where('until_at', '>', now)
    .where('unit', '>=', unit)
    .limit(1)
    .executeTakeFirst()
  return row !== undefined || (await unitsOut({ db, commons }, resource)).some((one) => one >= unit)
}
