import { sql } from 'kysely'
import type { Effect } from '../../kernel/capability.ts'
import { recipientsOf } from './recipients.ts'
import './tables.ts'

/** Follows the journal and notes whom each entry concerns. Done twice it notes the same. */
export const inApp: Effect = {
  kinds: 'all',
  async run({ db, commons, entry, now }) {
    const found = await recipientsOf({ db, commonsId: commons.id, entry, now })
    if (!found || found.agents.length === 0) return
    await sql`insert into notices_notice (commons_id, agent, seq, at)
      select ${commons.id}::uuid, agent, ${entry.seq}::bigint, ${new Date(entry.at)}::timestamptz
      from unnest(${found.agents}::uuid[]) as told (agent) on conflict do nothing`.execute(db)
  },
}
