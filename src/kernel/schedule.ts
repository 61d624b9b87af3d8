import type { Kysely } from 'kysely'
import { canonicalText } from './canonical.ts'
import type { Clock } from './clock.ts'
import type { Tables } from './database.ts'
import { Failure } from './failure.ts'

interface Due {
  at: Date
  command: string
  input: unknown
  key?: string
}

/** Writes a due row in the caller's transaction; the same key moves an earlier one. */
export async function scheduleDue(
  db: Kysely<Tables>,
  commons_id: string,
  due: Due,
  clock: Clock,
): Promise<void> {
  const id = clock.newId()
  const row = {
    commons_id,
    id,
    key: due.key ?? id,
    at: due.at,
    command: due.command,
    input: canonicalText(due.input),
    refused: null,
  }
  await db
    .insertInto('kernel_due')
    .values(row)
    .onConflict((clash) => clash.columns(['commons_id', 'key']).doUpdateSet({ ...row }))
    .execute()
}

/** What is due later becomes due at a moment; what is due before it stays. */
export async function bringForward(
  db: Kysely<Tables>,
  commons_id: string,
  { key, at }: { key: string; at: Date },
): Promise<void> {
  await db
    .updateTable('kernel_due')
    .set({ at })
    .where('commons_id', '=', commons_id)
    .where('key', '=', key)
    .where('at', '>', at)
    .execute()
}

export async function unscheduleDue(db: Kysely<Tables>, commons_id: string, key: string): Promise<void> {
  await db.deleteFrom('kernel_due').where('commons_id', '=', commons_id).where('key', '=', key).execute()
}

/** How the loop sends a due command through the door, as the clock. */
export type SendDue = (due: {
  commonsId: string
  id: string
  command: string
  input: unknown
}) => Promise<unknown>

/**
 * Sends what is due, oldest first, and returns how many rows it settled. A refusal the command declares is
 * kept on the row for the curious; anything unexpected leaves the row for the next round.
 */
export async function runDue(db: Kysely<Tables>, now: Date, send: SendDue, limit = 100): Promise<number> {
  const rows = await db
    .selectFrom('kernel_due')
    .selectAll()
    .where('refused', 'is', null)
    .where('at', '<=', now)
    .orderBy('at')
    .limit(limit)
    .execute()
  for (const row of rows) await settle(db, row, send)
  return rows.length
}

type DueRow = { commons_id: string; id: string; at: Date; command: string; input: string }

async function settle(db: Kysely<Tables>, row: DueRow, send: SendDue): Promise<void> {
  try {
    await send({ commonsId: row.commons_id, id: row.id, command: row.command, input: JSON.parse(row.input) })
    // A command may have scheduled itself anew under the same key: only the row that was sent goes.
    await db
      .deleteFrom('kernel_due')
      .where('commons_id', '=', row.commons_id)
      .where('id', '=', row.id)
      .execute()
  } catch (error) {
    if (!(error instanceof Failure) || error.status >= 500) throw error
    await refuse(db, row, error.code)
  }
}

async function refuse(db: Kysely<Tables>, row: DueRow, code: string): Promise<void> {
  await db
    .updateTable('kernel_due')
    .set({ refused: code })
    .where('commons_id', '=', row.commons_id)
    .where('id', '=', row.id)
    .execute()
}
