import type { Effect } from '../../kernel/capability.ts'

/** Whoever is erased takes the providers' names for them and what was said of their refunds. The figures stay. */
export const forget: Effect = {
  kinds: ['members.person_erased'],
  async run({ db, commons, entry }) {
    const { agent } = entry.data as { agent: string }
    await db
      .deleteFrom('payments_payee')
      .where('commons_id', '=', commons.id)
      .where('agent', '=', agent)
      .execute()
    const theirs = db
      .selectFrom('payments_payment')
      .select('id')
      .where('commons_id', '=', commons.id)
      .where('payer', '=', agent)
    await db
      .updateTable('payments_refund')
      .set({ reason: null })
      .where('commons_id', '=', commons.id)
      .where('payment', 'in', theirs)
      .execute()
  },
}
