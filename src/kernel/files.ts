import type { Kysely } from 'kysely'
import { hex, sha256 } from './canonical.ts'
import type { Tables } from './database.ts'
import { kernelFailure } from './failure.ts'

/** Files are kept by the hash of their bytes, in the database: transactional and exported with the rest. */
export interface StoredFile {
  hash: string
  name: string
  mediaType: string
  size: number
}

export const largestFile = 20 * 1024 * 1024
const chunkSize = 256 * 1024

export interface Upload {
  commonsId: string
  bytes: Uint8Array
  name: string
  mediaType: string
  /** Who brought it, as `actorName` says it. */
  owner: string
  at: Date
}

/** Keeps the bytes and returns their hash; the same bytes twice are kept once. */
export async function putFile(db: Kysely<Tables>, upload: Upload): Promise<StoredFile> {
  const { bytes, commonsId: commons_id, mediaType: media_type, owner, at } = upload
  if (bytes.length === 0 || bytes.length > largestFile)
    throw kernelFailure('too_large', { most: largestFile })
  const hash = hex(sha256(bytes))
  const file = {
    commons_id,
    hash,
    name: upload.name.slice(0, 200),
    media_type,
    size: BigInt(bytes.length),
    owner,
    at,
  }
  const kept = await db
    .insertInto('kernel_file')
    .values(file)
    .onConflict((clash) => clash.doNothing())
    .returning('hash')
    .executeTakeFirst()
  if (kept) await putChunks(db, commons_id, hash, bytes)
  return { hash, name: file.name, mediaType: media_type, size: bytes.length }
}

async function putChunks(
  db: Kysely<Tables>,
  commons_id: string,
  hash: string,
  bytes: Uint8Array,
): Promise<void> {
  for (let n = 0; n * chunkSize < bytes.length; n++) {
    const chunk = Buffer.from(bytes.subarray(n * chunkSize, (n + 1) * chunkSize))
    await db.insertInto('kernel_file_chunk').values({ commons_id, hash, n, bytes: chunk }).execute()
  }
}

export async function fileInfo(
  db: Kysely<Tables>,
  commonsId: string,
  hash: string,
): Promise<StoredFile | undefined> {
  const query = db
    .selectFrom('kernel_file')
    .selectAll()
    .where('commons_id', '=', commonsId)
    .where('hash', '=', hash)
  const row = await query.executeTakeFirst()
  return row && { hash, name: row.name, mediaType: row.media_type, size: Number(row.size) }
}

/** The bytes of a stored file; throws `kernel.not_found`. */
export async function getFile(
  db: Kysely<Tables>,
  commonsId: string,
  hash: string,
): Promise<StoredFile & { bytes: Uint8Array }> {
  const info = await fileInfo(db, commonsId, hash)
  if (!info) throw kernelFailure('not_found', { what: 'file' })
  const query = db
    .selectFrom('kernel_file_chunk')
    .select('bytes')
    .where('commons_id', '=', commonsId)
    .where('hash', '=', hash)
  const chunks = await query.orderBy('n').execute()
  return { ...info, bytes: Buffer.concat(chunks.map((chunk) => chunk.bytes)) }
}
