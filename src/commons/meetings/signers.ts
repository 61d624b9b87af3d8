import type { Kysely } from 'kysely'
import type { Charter } from '../../kernel/charter.ts'
import type { Tables } from '../../kernel/database.ts'
import { profileOf } from '../charter/profile.ts'
import type { MeetingRow } from './tables.ts'

/** How many members sign the minutes beside the chair: what the law asks of a general meeting, nobody elsewhere. */
export const signersNeeded = (charter: Charter, { kind }: Pick<MeetingRow, 'kind'>): number =>
  kind === 'general' ? (profileOf(charter).minutes?.signers ?? 0) : 0

/** Those elected to sign, in the order they were named. */
export async function signersOf(
  { db, commons }: { db: Kysely<Tables>; commons: { id: string } },
  meeting: string,
): Promise<string[]> {
  const rows = await db
    .selectFrom('meetings_signer')
    .select('agent')
    .where('commons_id', '=', commons.id)
    .where('meeting', '=', meeting)
    .orderBy('n')
    .execute()
  return rows.map(({ agent }) => agent)
}
