import type { Effect } from '../../kernel/capability.ts'

/** Whoever is erased takes their reasons with them; what was decided, and that they voted, stays. */
export const forget: Effect = {
  kinds: ['members.person_erased'],
  async run({ db, commons, entry }) {
    const { agent } = entry.data as { agent: string }
    const mine = { commons_id: commons.id, agent }
    await db
      .updateTable('decisions_ballot')
      .set({ reason: '' })
      .where((where) => where.and(mine))
      .execute()
    await db
      .updateTable('decisions_amendment')
      .set({ note: '' })
      .where((where) => where.and(mine))
      .execute()
    await db
      .updateTable('decisions_appeal')
      .set({ grounds: '' })
      .where((where) => where.and(mine))
      .execute()
    await db
      .updateTable('decisions_decision')
      .set({ reason: '' })
      .where('commons_id', '=', commons.id)
      .where('proposer', '=', agent)
      .execute()
    await db
      .deleteFrom('decisions_kept_proposal')
      .where((where) => where.and(mine))
      .execute()
  },
}
