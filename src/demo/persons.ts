import type { Kysely } from 'kysely'
import type { Clock } from '../kernel/clock.ts'
import type { Tables } from '../kernel/database.ts'
import { type DemoPerson, founder, neighbours } from './people.ts'

/** By this ending a person is known to be of the demo: anyone may enter as them. RFC 2606 keeps it unreachable. */
const addressOf = (code: string) => `${code}@demo.invalid`

/** Makes those who have no account yet; answers person ids by code. */
export async function makePersons(db: Kysely<Tables>, clock: Clock): Promise<Map<string, string>> {
  for (const { code, name } of [founder, ...neighbours]) {
    const at = clock.now()
    const row = { id: clock.newId(), name, email: addressOf(code), email_verified: true, image: null }
    await db
      .insertInto('members_person')
      .values({ ...row, created_at: at, updated_at: at })
      .onConflict((clash) => clash.doNothing())
      .execute()
  }
  return demoPersons(db)
}

/** The person ids of the demo's people by code; empty before the demo is loaded. */
export async function demoPersons(db: Kysely<Tables>): Promise<Map<string, string>> {
  const codes = [founder, ...neighbours].map((one: DemoPerson) => one.code)
  const query = db.selectFrom('members_person').select(['id', 'email'])
  const rows = await query.where('email', 'in', codes.map(addressOf)).execute()
  return new Map(rows.map((row) => [row.email.split('@')[0]!, row.id]))
}
