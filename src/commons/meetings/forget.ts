import type { Effect } from '../../kernel/capability.ts'

/** Whoever is erased takes along the name of who stood in for them. */
export const forget: Effect = {
  kinds: ['members.person_erased'],
  async run({ db, commons, entry }) {
    const { agent } = entry.data as { agent: string }
    const update = db.updateTable('meetings_proxy').set({ holder_name: null })
    await update.where('commons_id', '=', commons.id).where('agent', '=', agent).execute()
  },
}
