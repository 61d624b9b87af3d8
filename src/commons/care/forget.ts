import type { Effect } from '../../kernel/capability.ts'

/**
 * What somebody had of a key goes with them, and the names of those who came in their place; what was shared out by it
 * stays as numbers of an id.
 */
export const forget: Effect = {
  kinds: ['members.person_erased'],
  async run({ db, commons, entry }) {
    const { agent } = entry.data as { agent: string }
    await db
      .deleteFrom('care_figure')
      .where('commons_id', '=', commons.id)
      .where('agent', '=', agent)
      .execute()
    await db
      .updateTable('care_signup')
      .set({ stand_in: null })
      .where('commons_id', '=', commons.id)
      .where('agent', '=', agent)
      .execute()
    await db
      .updateTable('care_indicator')
      .set({ measurer: null })
      .where('commons_id', '=', commons.id)
      .where('measurer', '=', agent)
      .execute()
    const said = db.updateTable('care_round').set({ note: '' })
    await said.where('commons_id', '=', commons.id).where('agent', '=', agent).execute()
  },
}
