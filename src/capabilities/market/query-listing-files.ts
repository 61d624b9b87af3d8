import { z } from 'zod'
import { nobody } from '../../kernel/authority.ts'
import { query, type View } from '../../kernel/capability.ts'
import { id, instant, unitCode } from '../../kernel/fields.ts'
import { unit } from './dials.ts'
import type { Numbered } from './files/reading.ts'
import { ownFile } from './files/stored.ts'
import { type FileRow, fileStates } from './files/tables.ts'

const fileShape = z.object({
  file: id('market.file'),
  name: z.string(),
  state: z.enum(fileStates),
  rows: z.int(),
  rowsDone: z.int(),
  made: z.int(),
  changed: z.int(),
  refused: z.int(),
  at: instant(),
})

const shapeOf = ({ id: file, name, state, rows, rows_done, made, changed, refused, at }: FileRow) => ({
  ...{ file, name, state, rows, rowsDone: rows_done, made, changed, refused, at: at.toISOString() },
})

/** The files I sent, the newest first, and what prices in a file are in. */
export const listingFiles = query({
  input: z.strictObject({}),
  output: z.object({ unit: unitCode(), files: z.array(fileShape) }),
  who: ['member'],
  async run({ db, commons, standing, charter }) {
    const rows = await db
      .selectFrom('market_file')
      .selectAll()
      .where('commons_id', '=', commons.id)
      .where('agent', '=', standing.agent ?? nobody)
      .orderBy('at', 'desc')
      .orderBy('id')
      .limit(10)
      .execute()
    return { unit: charter.value(unit.name) as string, files: rows.map(shapeOf) }
  },
})

const refusalShape = z.object({ line: z.int(), problem: z.string(), cells: z.array(z.string()) })
const pageSize = 50
/** As many as a download holds. */
const mostRefused = 200_000

/** One of my files: how far it is, how its first rows were read, and a page of what was not taken. */
export const listingFile = query({
  input: z.strictObject({
    file: id('market.file'),
    /** The last line of the page before. */
    after: z.int32().min(0).default(0),
    /** All that was refused at once, for a download. */
    whole: z.boolean().default(false),
  }),
  output: fileShape.extend({
    headings: z.array(z.string()),
    first: z.array(z.array(z.string())),
    refusals: z.array(refusalShape),
    next: z.int().nullable(),
  }),
  who: ['member'],
  async run(view, { file, after, whole }) {
    const row = await ownFile(view, file)
    const size = whole ? mostRefused : pageSize
    const refusals = await view.db
      .selectFrom('market_file_refusal')
      .select(['line', 'problem', 'cells'])
      .where('commons_id', '=', view.commons.id)
      .where('file', '=', file)
      .where('line', '>', after)
      .orderBy('line')
      .limit(size + 1)
      .execute()
    const shown = refusals.slice(0, size)
    return {
      ...{ ...shapeOf(row), headings: row.headings, refusals: shown },
      first: row.state === 'read' ? await firstRows(view, file) : [],
      next: refusals.length > size ? shown.at(-1)!.line : null,
    }
  },
})

async function firstRows({ db, commons }: View, file: string): Promise<string[][]> {
  const part = await db
    .selectFrom('market_file_part')
    .select('rows')
    .where('commons_id', '=', commons.id)
    .where('file', '=', file)
    .where('n', '=', 0)
    .executeTakeFirst()
  const rows = part ? (JSON.parse(part.rows) as Numbered[]) : []
  return rows.slice(0, 3).map(([, cells]) => cells)
}
