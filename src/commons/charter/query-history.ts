import { z } from 'zod'
import { query, type View } from '../../kernel/capability.ts'
import { kernelFailure } from '../../kernel/failure.ts'
import { charterDiff } from './diff.ts'
import { charterDataAt } from './in-force.ts'
import { diffShape, version, versionShape } from './query-shapes.ts'
import { registry } from './registry.ts'
import type { CharterVersionRow } from './tables.ts'

const perPage = 20

/** Versions, newest first, each with what it changed. `before` pages to older ones. */
export const history = query({
  input: z.strictObject({ before: version().optional() }),
  output: z.strictObject({
    versions: z.array(versionShape.extend({ changes: diffShape })),
    /** Ask again with this as `before`; absent at the end. */
    next: version().optional(),
  }),
  who: ['anyone'],
  async run(view, { before }) {
    const rows = await versionsOf(view, before)
    const shown = rows.slice(0, perPage)
    const versions = shown.map((row, i) => {
      const [data, older] = [row, rows[i + 1]].map((one) => one && JSON.parse(one.data))
      const changes = older ? charterDiff(older, data, registry(), view.lang) : []
      return { ...aboutVersion(row), changes }
    })
    return { versions, next: rows.length > perPage ? shown.at(-1)!.version : undefined }
  },
})

/** One more than a page, to know what the oldest shown changed and whether there are older ones. */
async function versionsOf({ db, commons, charter }: View, before?: number): Promise<CharterVersionRow[]> {
  return db
    .selectFrom('charter_version')
    .selectAll()
    .where('commons_id', '=', commons.id)
    .where('version', before === undefined ? '<=' : '<', before ?? charter.version)
    .orderBy('version', 'desc')
    .limit(perPage + 1)
    .execute()
}

function aboutVersion(row: CharterVersionRow) {
  const { version, at, hash, entry_seq, decision } = row
  return { version, at: at.toISOString(), entry: Number(entry_seq), hash, decision: decision ?? undefined }
}

/** What lies between two versions, in sentences. */
export const versionDiff = query({
  input: z.strictObject({ from: version(), to: version() }),
  output: z.strictObject({ changes: diffShape }),
  who: ['anyone'],
  async run({ db, commons, lang }, { from, to }) {
    const [before, after] = await Promise.all([from, to].map((one) => charterDataAt(db, commons.id, one)))
    if (!before || !after) throw kernelFailure('not_found', { what: 'charter.version' })
    return { changes: charterDiff(before, after, registry(), lang) }
  },
})
