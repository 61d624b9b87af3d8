import type { Kysely } from 'kysely'
import type { Charter } from '../../kernel/charter.ts'
import type { Tables } from '../../kernel/database.ts'
import { type CharterData, inForce } from './charter.ts'
import './tables.ts'

/** A charter version as the door reads it. Throws where there is no such version: the head names only real ones. */
export async function charterAt(db: Kysely<Tables>, commonsId: string, version: number): Promise<Charter> {
  const data = await charterDataAt(db, commonsId, version)
  if (!data) throw new Error(`commons ${commonsId} has no charter version ${version}`)
  return inForce(data, version)
}

/** The plain data of a version, or nothing. */
export async function charterDataAt(
  db: Kysely<Tables>,
  commonsId: string,
  version: number,
): Promise<CharterData | undefined> {
  const row = await db
    .selectFrom('charter_version')
    .select('data')
    .where('commons_id', '=', commonsId)
    .where('version', '=', version)
    .executeTakeFirst()
  return row && (JSON.parse(row.data) as CharterData)
}
