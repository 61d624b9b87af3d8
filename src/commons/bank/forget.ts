import { sql } from 'kysely'
import type { Effect } from '../../kernel/capability.ts'

/** Whoever is erased takes their account number, the names they paid under, and what the bank said of their payments. */
export const forget: Effect = {
  kinds: ['members.person_erased'],
  async run({ db, commons, entry }) {
    const { agent } = entry.data as { agent: string }
    const mine = { commons_id: commons.id, agent }
    await db
      .deleteFrom('bank_payee')
      .where((where) => where.and(mine))
      .execute()
    await db
      .deleteFrom('bank_alias')
      .where((where) => where.and(mine))
      .execute()
    await sql`
      update bank_line l set name = null, text = null
      from bank_booking b
      where b.commons_id = ${commons.id} and b.agent = ${agent}
        and l.commons_id = b.commons_id and l.id = b.line`.execute(db)
    await db
      .updateTable('bank_booking')
      .set({ note: '' })
      .where((where) => where.and(mine))
      .execute()
  },
}
