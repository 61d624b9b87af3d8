import type { Effect } from '../../kernel/capability.ts'

/** Whoever is erased takes along what they wrote beside their promises and why they called them off. */
export const forget: Effect = {
  kinds: ['members.person_erased'],
  async run({ db, commons, entry }) {
    const { agent } = entry.data as { agent: string }
    const words = { note: '', reason: '' }
    await db
      .updateTable('plans_flow')
      .set(words)
      .where('commons_id', '=', commons.id)
      .where((f) => f.or([f('provider', '=', agent), f('receiver', '=', agent)]))
      .execute()
    await db
      .updateTable('plans_agreement')
      .set(words)
      .where('commons_id', '=', commons.id)
      .where((a) => a.or([a('one_side', '=', agent), a('other_side', '=', agent)]))
      .execute()
  },
}
