import type { Effect } from '../../kernel/capability.ts'

/** Whoever is erased takes their words with them. */
export const forget: Effect = {
  kinds: ['members.person_erased'],
  async run({ db, commons, entry }) {
    const { agent } = entry.data as { agent: string }
    const update = db.updateTable('sanctions_statement').set({ body: null })
    await update.where('commons_id', '=', commons.id).where('agent', '=', agent).execute()
  },
}
