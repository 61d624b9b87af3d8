import { sql } from 'kysely'
import type { Effect } from '../../kernel/capability.ts'
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
    await sql`insert into notices_mail (commons_id, agent, seq, again_at)
      select a.commons_id, a.id, ${entry.seq}::bigint, ${now}::timestamptz from members_agent a
      left join notices_reader r on r.commons_id = a.commons_id and r.agent = a.id
      left join members_person p on p.id = a.person_id
      where a.commons_id = ${commons.id} and a.id = any(${found.agents}::uuid[]) and coalesce(r.mail, true)
        and (a.email is not null or (p.email_verified and p.email not like '%.invalid'))
      on conflict do nothing`.execute(db)
  },
}
