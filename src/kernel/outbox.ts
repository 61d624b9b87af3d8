import type { Kysely } from 'kysely'
import { canonicalText } from './canonical.ts'
import type { Tables } from './database.ts'
import { Failure } from './failure.ts'

/** A command for another commons, which takes it from whoever sends it as from any of its members. */
export interface Message {
  to: string
  command: string
  input: unknown
  /** The same message under the same key has one effect, however often it is sent. */
  key: string
}

/** Writes a message in the caller's transaction; the loop delivers it after the commit. */
export async function postMessage(
  db: Kysely<Tables>,
  from: string,
  { to, command, input, key }: Message,
  now: Date,
): Promise<void> {
  const row = { commons_id: from, key, to_commons: to, command, input: canonicalText(input) }
  await db
    .insertInto('kernel_outbox')
    .values({ ...row, at: now, again_at: now, refused: null })
    .onConflict((clash) => clash.doNothing())
    .execute()
}

/** How the loop hands a message to the door of the commons it is for. */
export type Deliver = (message: Message & { from: string }) => Promise<unknown>

const longestPauseMs = 3_600_000

/**
 * Delivers what waits, in the order in which it was posted, and returns how much it settled. A refusal the command
 * declares is kept for whoever sent it to read, without what was sent; anything unexpected is tried again, more and
 * more rarely, and meanwhile holds back whatever the same sender posted to the same commons later.
 */
export async function deliverMessages(
  db: Kysely<Tables>,
  now: Date,
  deliver: Deliver,
  limit = 100,
): Promise<number> {
  const rows = await db
    .selectFrom('kernel_outbox as o')
    .selectAll()
    .where('refused', 'is', null)
    .where('again_at', '<=', now)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('kernel_outbox as earlier')
            .select('earlier.key')
            .whereRef('earlier.commons_id', '=', 'o.commons_id')
            .whereRef('earlier.to_commons', '=', 'o.to_commons')
            .whereRef('earlier.posted', '<', 'o.posted')
            .where('earlier.refused', 'is', null)
            .where('earlier.again_at', '>', now),
        ),
      ),
    )
    .orderBy('posted')
    .limit(limit)
    .execute()
  const held = new Set<string>()
  let settled = 0
  for (const row of rows) {
    const pair = `${row.commons_id} ${row.to_commons}`
    if (held.has(pair)) continue
    settled += 1
    if (!(await settle(db, row, now, deliver))) held.add(pair)
  }
  return settled
}

type Row = {
  commons_id: string
  key: string
  to_commons: string
  posted: bigint
  command: string
  input: string
  tries: number
}

/** False where it has to be tried again. */
async function settle(db: Kysely<Tables>, row: Row, now: Date, deliver: Deliver): Promise<boolean> {
  const { commons_id: from, to_commons: to, command, key } = row
  try {
    await deliver({ from, to, command, input: JSON.parse(row.input), key })
    await db.deleteFrom('kernel_outbox').where('commons_id', '=', from).where('key', '=', key).execute()
    await forgetRefusals(db, row)
    return true
  } catch (error) {
    const refused = refusal(error)
    const again_at = new Date(now.getTime() + Math.min(1000 * 2 ** row.tries, longestPauseMs))
    // Names of people that were sent must not outlive their use in a table nobody looks at.
    const change = refused ? { refused, input: '{}' } : { tries: row.tries + 1, again_at }
    const update = db.updateTable('kernel_outbox').set(change)
    await update.where('commons_id', '=', from).where('key', '=', key).execute()
    if (refused) await forgetRefusals(db, row)
    return refused !== undefined
  }
}

/** The latest answer to a command is the one that counts. */
async function forgetRefusals(db: Kysely<Tables>, row: Row): Promise<void> {
  await db
    .deleteFrom('kernel_outbox')
    .where('commons_id', '=', row.commons_id)
    .where('to_commons', '=', row.to_commons)
    .where('command', '=', row.command)
    .where('refused', 'is not', null)
    .where('posted', '<', row.posted)
    .execute()
}

/** What the other commons answered for good; being too busy is no answer. */
function refusal(error: unknown): string | undefined {
  const isAnswer = error instanceof Failure && error.status < 500 && error.status !== 429
  return isAnswer ? error.code : undefined
}

/** What other commons did not take of what was sent from here: for each the code of its newest refusal. */
export async function lastRefusals(db: Kysely<Tables>, from: string): Promise<Map<string, string>> {
  const rows = await db
    .selectFrom('kernel_outbox')
    .select(['to_commons', 'refused'])
    .where('commons_id', '=', from)
    .where('refused', 'is not', null)
    .orderBy('posted')
    .limit(500)
    .execute()
  return new Map(rows.map(({ to_commons, refused }) => [to_commons, refused!]))
}
