import type { Effect } from '../../kernel/capability.ts'

/** What somebody said of others' ideas goes with them; ideas themselves are the community's. */
export const forget: Effect = {
  kinds: ['members.person_erased'],
  async run({ db, commons, entry }) {
    const { agent } = entry.data as { agent: string }
    await db
      .updateTable('budgeting_look')
      .set({ reason: '' })
      .where('commons_id', '=', commons.id)
      .where('agent', '=', agent)
      .execute()
  },
}
