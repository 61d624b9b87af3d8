import type { Kysely } from 'kysely'
import type { Tables } from '../../kernel/database.ts'
import { kernelFailure } from '../../kernel/failure.ts'
import type { UploadTable } from './tables.ts'
import { type KeyedLine, type UploadReading, unpacked } from './upload.ts'

type Hands = { db: Kysely<Tables>; commons: { id: string } }

/** A file that is being checked. Throws `kernel.not_found` once it came in or a day has passed. */
export async function uploadAt({ db, commons }: Hands, id: string): Promise<UploadTable> {
  const row = await db
    .selectFrom('bank_upload')
    .selectAll()
    .where('commons_id', '=', commons.id)
    .where('id', '=', id)
    .executeTakeFirst()
  if (!row) throw kernelFailure('not_found', { what: 'bank.upload' })
  return row
}

export const readingOf = (row: Pick<UploadTable, 'reading'>) => JSON.parse(row.reading) as UploadReading

/** The lines of one part; none where there is no such part. */
export async function partAt({ db, commons }: Hands, upload: string, n: number): Promise<KeyedLine[]> {
  const row = await db
    .selectFrom('bank_upload_part')
    .select('lines')
    .where('commons_id', '=', commons.id)
    .where('upload', '=', upload)
    .where('n', '=', n)
    .executeTakeFirst()
  return row ? unpacked(row.lines) : []
}

export async function dropUpload({ db, commons }: Hands, upload: string): Promise<void> {
  await db.deleteFrom('bank_upload').where('commons_id', '=', commons.id).where('id', '=', upload).execute()
}
