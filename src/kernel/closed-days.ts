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
    throw kernelFailure('day_closed', { day: closedUntil })
}
