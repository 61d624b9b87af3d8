import type { Effect } from '../../kernel/capability.ts'

/** Whoever is erased takes their words and pictures with them. */
export const forget: Effect = {
  kinds: ['members.person_erased'],
  async run({ db, commons, entry }) {
    const { agent } = entry.data as { agent: string }
    const update = db.updateTable('sanctions_statement').set({ body: null })
    await update.where('commons_id', '=', commons.id).where('agent', '=', agent).execute()
    const pictures = db.updateTable('sanctions_witness').set({ photo: null })
    await pictures.where('commons_id', '=', commons.id).where('agent', '=', agent).execute()
  },
}
