import type { Effect } from '../../kernel/capability.ts'
import './tables.ts'

/** Where somebody lived and what they wrote goes with them; that there was a job, by an id, stays. */
export const forget: Effect = {
  kinds: ['members.person_erased'],
  async run({ db, commons, entry }) {
    const { agent } = entry.data as { agent: string }
    await db
      .updateTable('services_booking')
      .set({ address: null, note: null })
      .where('commons_id', '=', commons.id)
      .where('client', '=', agent)
      .execute()
    await db
      .updateTable('services_review as r')
      .set({ text: null })
      .where('r.commons_id', '=', commons.id)
      .where(({ exists, selectFrom }) =>
        exists(
          selectFrom('services_booking as b')
            .select('b.id')
            .whereRef('b.commons_id', '=', 'r.commons_id')
            .whereRef('b.id', '=', 'r.booking')
            .where((where) =>
              where.or([
                where.and([where('r.by_side', '=', 'client'), where('b.client', '=', agent)]),
                where.and([where('r.by_side', '=', 'worker'), where('b.worker', '=', agent)]),
              ]),
            ),
        ),
      )
      .execute()
    await db
      .deleteFrom('services_feed')
      .where('commons_id', '=', commons.id)
      .where('agent', '=', agent)
      .execute()
    await db
      .updateTable('services_worker')
      .set({ paused: true, zones: [] })
      .where('commons_id', '=', commons.id)
      .where('agent', '=', agent)
      .execute()
  },
}
