import { sql } from 'kysely'
import type { Effect } from '../../kernel/capability.ts'
import { addressesOf } from './addresses.ts'
import { mailConfig } from './mail.ts'
import { recipientsOf } from './recipients.ts'
import './tables.ts'

/** News older than this is no news: a commons that moves here brings years of entries and must not mail them all. */
const stillNewsMs = 3 * 86_400_000

/**
 * Queues a mail for everyone an entry is told to who wants mail and has an address. Sending is `deliverMail`'s, so a
 * mail server that hangs holds up neither this follower nor any other. Without a mail server nothing is queued.
 */
export const mail: Effect = {
  kinds: 'all',
  async run({ db, commons, entry, now }) {
    if (!mailConfig() || now.getTime() - Date.parse(entry.at) > stillNewsMs) return
    const found = await recipientsOf({ db, commonsId: commons.id, entry, now })
    if (!found?.telling.mail || found.agents.length === 0) return
    const reachable = [...(await addressesOf(db, commons.id, found.agents)).keys()]
    await sql`insert into notices_mail (commons_id, agent, seq, again_at)
      select ${commons.id}::uuid, told.agent, ${entry.seq}::bigint, ${now}::timestamptz
      from unnest(${reachable}::uuid[]) as told (agent)
      left join notices_reader r on r.commons_id = ${commons.id} and r.agent = told.agent
      where coalesce(r.mail, true) on conflict do nothing`.execute(db)
  },
}
