import type { Effect } from '../../kernel/capability.ts'
import './feed-tables.ts'

/** What somebody was shown goes with them; their bookings stay as times of an id, and those to come are free again. */
export const forget: Effect = {
  kinds: ['members.person_erased'],
  async run({ db, commons, entry, now }) {
    const { agent } = entry.data as { agent: string }
    await db
      .deleteFrom('things_feed')
      .where('commons_id', '=', commons.id)
      .where('agent', '=', agent)
      .execute()
    await db
      .deleteFrom('things_trained')
      .where('commons_id', '=', commons.id)
      .where('agent', '=', agent)
      .execute()
    await db
      .updateTable('things_booking')
      .set({ state: 'cancelled' })
      .where('commons_id', '=', commons.id)
      .where('agent', '=', agent)
      .where('from_at', '>', now)
      .execute()
  },
}
