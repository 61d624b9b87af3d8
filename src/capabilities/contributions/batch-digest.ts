import { canonicalBytes, hex, sha256 } from '../../kernel/canonical.ts'

/** One imported commit as its row holds it for good: whatever is corrected later, these stay. */
export interface BatchRow {
  id: string
  sourceKey: string
  author: string
  happenedOn: string
}

/**
 * SHA-256, in hexadecimal, of the canonical list of a batch's rows in the order of their source keys. The import's
 * journal entry holds it, so any row added, changed or removed behind its back shows.
 */
export function batchDigest(rows: readonly BatchRow[]): string {
  const list = rows
    .map(({ id, sourceKey, author, happenedOn }) => [sourceKey, id, author, happenedOn])
    .sort(([a], [b]) => (a! < b! ? -1 : 1))
  return hex(sha256(canonicalBytes(list)))
}
