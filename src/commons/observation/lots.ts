import type { Context } from '../../kernel/capability.ts'
import { Failure } from '../../kernel/failure.ts'
import './tables.ts'

/** A batch as people give it: the code on it, and until when it is best. */
export interface GivenLot {
  code: string
  /** A calendar day. */
  bestBefore?: string
  /** The commons whose code it is; absent: this one. */
  issuer?: string
}

/** What can be wrong with the marks of a resource: its lot and its serial number. */
export const markFailures = ['lot_differs', 'serial_taken', 'serial_of_stock'] as const

/**
 * The lot with this code, written down where it is new. A lot may lie in several places, but it has one best-before
 * day. Throws `observation.lot_differs`.
 */
export async function lotFor(ctx: Context, { code, bestBefore, issuer }: GivenLot): Promise<string> {
  const key = { commons_id: ctx.commons.id, issuer: issuer ?? ctx.commons.id, code }
  const found = await ctx.db
    .selectFrom('observation_lot')
    .select(['id', 'best_before'])
    .where((where) => where.and(key))
    .executeTakeFirst()
  if (found && bestBefore !== undefined && found.best_before !== bestBefore)
    throw new Failure('observation.lot_differs')
  if (found) return found.id
  const id = ctx.newId()
  const row = { ...key, id, best_before: bestBefore ?? null }
  await ctx.db.insertInto('observation_lot').values(row).execute()
  return id
}

/** A serial number is of one thing only. Throws `observation.serial_taken` and `observation.serial_of_stock`. */
export async function checkSerial(
  ctx: Context,
  serial: string,
  { single, id }: { single: boolean; id?: string },
): Promise<void> {
  if (!single) throw new Failure('observation.serial_of_stock')
  const others = await ctx.db
    .selectFrom('observation_resource')
    .select('id')
    .where('commons_id', '=', ctx.commons.id)
    .where('serial', '=', serial)
    .where('status', '!=', 'retired')
    .execute()
  if (others.some((other) => other.id !== id)) throw new Failure('observation.serial_taken')
}
