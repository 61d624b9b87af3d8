import { z } from 'zod'
import { type Context, command } from '../../kernel/capability.ts'
import { fileHash, line } from '../../kernel/fields.ts'
import { getFile } from '../../kernel/files.ts'
import { TableRefused } from '../../kernel/spreadsheet/refusal.ts'
import { type ReadFile, readFileOf } from './files/reading.ts'

const kept = 10

/**
 * Reads a seller's file and keeps it in parts, for the seller to look at and start. Leaves no entry: nothing is for sale
 * yet. Of a seller's files the latest few are kept.
 */
export const readListingFile = command({
  input: z.strictObject({ file: fileHash(), name: line(200) }),
  who: ['member'],
  failures: ['members_only', 'file_refused', 'no_headings'],
  records: {},
  quiet: true,
  async run(ctx, { file, name }) {
    const agent = ctx.standing.agent ?? ctx.fail('members_only')
    const { bytes } = await getFile(ctx.db, ctx.commons.id, file)
    const read = await readFileOf(bytes, name).catch((error) => {
      if (error instanceof TableRefused) return ctx.fail('file_refused', { reason: error.reason })
      throw error
    })
    if (!read) return ctx.fail('no_headings')
    const id = ctx.newId()
    await dropOlder(ctx, agent)
    await keep(ctx, { id, agent, name }, read)
    return { file: id, rows: read.rows }
  },
})

type Hands = Pick<Context, 'db' | 'commons' | 'now'>

async function dropOlder({ db, commons }: Hands, agent: string): Promise<void> {
  const older = await db
    .selectFrom('market_file')
    .select('id')
    .where('commons_id', '=', commons.id)
    .where('agent', '=', agent)
    .where('state', '!=', 'running')
    .orderBy('at', 'desc')
    .orderBy('id')
    .offset(kept - 1)
    .execute()
  if (older.length === 0) return
  const ids = older.map(({ id }) => id)
  await db.deleteFrom('market_file').where('commons_id', '=', commons.id).where('id', 'in', ids).execute()
}

async function keep(
  { db, commons, now }: Hands,
  of: { id: string; agent: string; name: string },
  { headings, rows, parts }: ReadFile,
): Promise<void> {
  const begun = { parts_done: 0, rows_done: 0, made: 0, changed: 0, refused: 0, at: now }
  await db
    .insertInto('market_file')
    .values({
      ...{ commons_id: commons.id, ...of, headings, rows, parts: parts.length, state: 'read', ...begun },
    })
    .execute()
  const atOnce = 50
  for (let from = 0; from < parts.length; from += atOnce) {
    const some = parts.slice(from, from + atOnce)
    const values = some.map((rows, at) => ({ commons_id: commons.id, file: of.id, n: from + at, rows }))
    await db.insertInto('market_file_part').values(values).execute()
  }
}
