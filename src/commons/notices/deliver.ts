import { type Kysely, sql } from 'kysely'
import type { Tables } from '../../kernel/database.ts'
import { letterFor } from './letter.ts'
import { isRefused, type MailConfig, mailConfig, sendMail } from './mail.ts'
import './tables.ts'

export interface DeliverDeps {
  db: Kysely<Tables>
  now: Date
  config?: MailConfig
}

const mostTries = 8
const minuteMs = 60_000

/**
 * Sends the mails that wait, each in a transaction of its own that holds its row, so that several processes share
 * the work and a crash repeats one mail at most. Returns how many rows it settled; 0 without a mail server.
 */
export async function deliverMail(
  { db, now, config = mailConfig() }: DeliverDeps,
  most = 50,
): Promise<number> {
  if (!config) return 0
  for (let settled = 0; settled < most; settled++) {
    const found = await db.transaction().execute((transaction) => deliverOne(transaction, config, now))
    if (!found) return settled
  }
  return most
}

interface Waiting {
  commons_id: string
  agent: string
  seq: bigint
  tries: number
}

async function deliverOne(db: Kysely<Tables>, config: MailConfig, now: Date): Promise<boolean> {
  const { rows } = await sql<Waiting>`select commons_id, agent, seq, tries from notices_mail
    where problem is null and again_at <= ${now} order by again_at limit 1 for update skip locked`.execute(db)
  const waiting = rows[0]
  if (!waiting) return false
  const letter = await letterFor(db, config, waiting, now)
  if (!letter) return forget(db, waiting)
  try {
    await sendMail(config, letter)
    return await forget(db, waiting)
  } catch (error) {
    return keepForLater(db, waiting, now, error)
  }
}

async function forget(db: Kysely<Tables>, { commons_id, agent, seq }: Waiting): Promise<true> {
  await at(db.deleteFrom('notices_mail').where('commons_id', '=', commons_id), { agent, seq }).execute()
  return true
}

/** Later and later, up to half a day; then it stays with its problem for whoever looks. */
async function keepForLater(db: Kysely<Tables>, row: Waiting, now: Date, error: unknown): Promise<true> {
  const tries = row.tries + 1
  const problem = isRefused(error) ? 'refused' : tries >= mostTries ? 'gave_up' : null
  const again_at = new Date(now.getTime() + minuteMs * Math.min(4 ** tries, 720))
  const update = db.updateTable('notices_mail').set({ tries, again_at, problem })
  await at(update.where('commons_id', '=', row.commons_id), row).execute()
  return true
}

interface Narrowed<Q> {
  where(column: 'agent' | 'seq', operator: '=', value: string | bigint): Q
}

function at<Q extends Narrowed<Q>>(query: Q, { agent, seq }: { agent: string; seq: bigint }): Q {
  return query.where('agent', '=', agent).where('seq', '=', seq)
}
