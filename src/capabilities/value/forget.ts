import type { Effect } from '../../kernel/capability.ts'

/** Why somebody needs something goes with them. */
export const forget: Effect = {
  kinds: ['members.person_erased'],
  async run({ db, commons, entry }) {
    const { agent } = entry.data as { agent: string }
    await db
      .updateTable('value_need')
      .set({ text: '' })
      .where('commons_id', '=', commons.id)
      .where('agent', '=', agent)
      .execute()
  },
}
