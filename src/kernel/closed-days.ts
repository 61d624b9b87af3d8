import type { Kysely } from 'kysely'
import type { Tables } from './database.ts'
import { kernelFailure } from './failure.ts'
import type { Work } from './work.ts'

/** Closes the books of a commons up to a day; they are never opened again. */
export async function closeBooks(work: Work, until: string): Promise<void> {
  await work.db
    .insertInto('kernel_closed')
    .values({ commons_id: work.commons.id, until })
    .onConflict((conflict) => conflict.column('commons_id').doUpdateSet({ until }))
    .execute()
  work.head = { ...work.head, closedUntil: until }
}

/** What was closed stays as it was signed: a correction takes effect on a later day. */
export function requireOpenDay({ head }: Work, effectiveOn: string | undefined): void {
  const { closedUntil } = head
  if (effectiveOn !== undefined && closedUntil !== null && effectiveOn <= closedUntil)
    throw kernelFailure('day_closed', { day: closedUntil, open: dayAfter(closedUntil) })
}

/** A day, or where its books are closed the first day after them: what came late takes effect then. */
export const openDay = (closedUntil: string | null, day: string): string =>
  closedUntil !== null && day <= closedUntil ? dayAfter(closedUntil) : day

/** The last day whose books are closed, if any are. */
export async function closedUntil(db: Kysely<Tables>, commonsId: string): Promise<string | null> {
  const row = await db
    .selectFrom('kernel_closed')
    .select('until')
    .where('commons_id', '=', commonsId)
    .executeTakeFirst()
  return row?.until ?? null
}

const dayMs = 86_400_000
const dayAfter = (day: string) => new Date(Date.parse(`${day}T00:00:00Z`) + dayMs).toISOString().slice(0, 10)
