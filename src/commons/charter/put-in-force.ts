import type { Kysely } from 'kysely'
import type { Actor } from '../../kernel/authority.ts'
import { canonicalText, hex, sha256 } from '../../kernel/canonical.ts'
import type { Tables } from '../../kernel/database.ts'
import type { CharterData } from './charter.ts'
import './tables.ts'

/** A charter's one text, and the SHA-256 of its UTF-8 bytes. */
export function sealed(data: CharterData): { text: string; hash: string } {
  const text = canonicalText(data)
  return { text, hash: hex(sha256(Buffer.from(text))) }
}

interface Version {
  version: number
  text: string
  hash: string
  /** The entry that puts it in force. */
  seq: number
}

/** Keeps a version for good. */
export async function putInForce(
  ctx: { db: Kysely<Tables>; commons: { id: string }; now: Date; actor: Actor },
  { version, text, hash, seq }: Version,
): Promise<void> {
  const row = {
    commons_id: ctx.commons.id,
    version,
    data: text,
    hash,
    entry_seq: BigInt(seq),
    at: ctx.now,
    decision: decisionOf(ctx.actor) ?? null,
  }
  await ctx.db.insertInto('charter_version').values(row).execute()
}

export function decisionOf(actor: Actor): string | undefined {
  return actor.kind === 'decision' ? actor.decision : undefined
}
