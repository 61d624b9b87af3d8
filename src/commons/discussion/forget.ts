import type { Effect } from '../../kernel/capability.ts'

/** Whoever is erased takes their words with them; what others answered stays. */
export const forget: Effect = {
  kinds: ['members.person_erased'],
  async run({ db, commons, entry }) {
    const { agent } = entry.data as { agent: string }
    await db
      .updateTable('discussion_comment')
      .set({ body: null })
      .where('commons_id', '=', commons.id)
      .where('agent', '=', agent)
      .execute()
    await db
      .updateTable('discussion_summary')
      .set({ body: null })
      .where('commons_id', '=', commons.id)
      .where('agent', '=', agent)
      .execute()
  },
}
