import type { Kysely } from 'kysely'
import type { Tables } from '../database.ts'
import { type NoteError, openCheckpoint, readCheckpoint } from './checkpoint.ts'
import type { Hash } from './merkle.ts'
import { keptSigner, originOf } from './publish.ts'
import type { JournalReader } from './verify.ts'

/** Signed roots (base64) by size: the tree must meet each of them as it grows. */
export type Seals = Map<number, string>

/**
 * The kept checkpoints. Each must be of this log and of the size it is kept under, and where this installation has
 * signed it, its signature must hold; one that came along in an archive bears the key of where it came from.
 */
export async function sealsOf(db: Kysely<Tables>, commonsId: string, reader: JournalReader): Promise<Seals> {
  const rows = await db
    .selectFrom('journal_checkpoint')
    .select(['size', 'note'])
    .where('commons_id', '=', commonsId)
    .orderBy('size')
    .execute()
  const vkey = rows.length > 0 ? (await keptSigner(db, commonsId))?.vkey : undefined
  const seals: Seals = new Map()
  for (const { size, note } of rows) {
    const sealed = readSeal(note, commonsId, vkey)
    if (!sealed) reader.find(`checkpoint ${size}`, 'bad_signature')
    else if (BigInt(sealed.size) !== size) reader.find(`checkpoint ${size}`, 'size_differs')
    else seals.set(sealed.size, Buffer.from(sealed.root).toString('base64'))
  }
  return seals
}

/** What is left when all entries have been read was signed over entries that are gone. */
export function unmetSeals(seals: Seals, reader: JournalReader): void {
  for (const size of seals.keys()) if (size !== 0) reader.find(`checkpoint ${size}`, 'size_differs')
}

function readSeal(
  note: string,
  commonsId: string,
  vkey: string | undefined,
): { size: number; root: Hash } | undefined {
  const origin = originOf(commonsId)
  try {
    return openCheckpoint(note, vkey ? [vkey] : [], origin)
  } catch (error) {
    return (error as NoteError).code === 'no_trusted_signature' ? readCheckpoint(note, origin) : undefined
  }
}
