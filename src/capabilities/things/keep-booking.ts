import type { Context } from '../../kernel/capability.ts'
import { refuseTaken, type takingFailures, type Wanted } from './taking.ts'

interface Kept {
  id: string
  unit: number
  seq: bigint
  edition?: number
  series?: string | null
  madeAt?: Date
}

/** Writes the row, unless the database finds somebody there already; says whether it did. */
export async function writeBooking(
  ctx: Pick<Context, 'db' | 'commons' | 'now'>,
  wanted: Wanted,
  { id, unit, seq, edition = 1, series = null, madeAt = ctx.now }: Kept,
): Promise<boolean> {
  const row = await ctx.db
    .insertInto('things_booking')
    .values({
      ...{ commons_id: ctx.commons.id, id, resource: wanted.resource, unit, agent: wanted.agent },
      ...{ from_at: new Date(wanted.from), until_at: new Date(wanted.until), state: 'booked' },
      ...{ edition, series, made_at: madeAt, seq },
    })
    .onConflict((at) => at.constraint('things_booking_once').doNothing())
    .returning('id')
    .executeTakeFirst()
  return row !== undefined
}

/** Writes the row; where the database finds somebody there already, nothing is kept and the next free times are said. */
export async function keepBooking(
  ctx: Context<(typeof takingFailures)[number]>,
  wanted: Wanted,
  kept: Kept,
): Promise<void> {
  if (!(await writeBooking(ctx, wanted, kept))) await refuseTaken(ctx, wanted)
}
