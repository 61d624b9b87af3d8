import type { Effect } from '../../kernel/capability.ts'

/** Why something was let go or taken back was said about somebody; it goes with them. The figures stay. */
export const forget: Effect = {
  kinds: ['members.person_erased'],
  async run({ db, commons, entry }) {
    const { agent } = entry.data as { agent: string }
    const theirs = db
      .selectFrom('obligations_obligation')
      .select('id')
      .where('commons_id', '=', commons.id)
      .where('agent', '=', agent)
    await db
      .updateTable('obligations_settlement')
      .set({ reason: null })
      .where('commons_id', '=', commons.id)
      .where('obligation', 'in', theirs)
      .execute()
  },
}
