import { kernelFailure } from '../../../kernel/failure.ts'
import type { Reader } from '../orders/stored.ts'
import type { FileRow } from './tables.ts'

type Mine = Reader & { standing: { agent?: string | undefined } }

/** A file of one's own. Throws `kernel.not_found`, for those of others too. */
export async function ownFile({ db, commons, standing }: Mine, id: string): Promise<FileRow> {
  const found = db.selectFrom('market_file').selectAll().where('commons_id', '=', commons.id)
  const row = await found.where('id', '=', id).executeTakeFirst()
  if (!row || row.agent !== standing.agent) throw kernelFailure('not_found', { what: 'market.file' })
  return row
}

export async function changeFile(
  { db, commons }: Reader,
  id: string,
  set: Partial<Omit<FileRow, 'id' | 'commons_id'>>,
): Promise<void> {
  await db
    .updateTable('market_file')
    .set(set)
    .where('commons_id', '=', commons.id)
    .where('id', '=', id)
    .execute()
}
