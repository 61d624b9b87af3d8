import { z } from 'zod'
import { type Context, command } from '../../kernel/capability.ts'
import { id } from '../../kernel/fields.ts'
import { unit } from './dials.ts'
import { listingsTaken } from './entries.ts'
import { fileOf, rowOf } from './file-rows.ts'
import { cellsOf } from './files/cells.ts'
import type { Numbered } from './files/reading.ts'
import { changeFile, ownFile } from './files/stored.ts'
import type { FileRow } from './files/tables.ts'
import { isHeld } from './orders/record.ts'
import { knownOf, listingRowInput, type Row, takeRows } from './taking.ts'

/** One part of a seller's file; sent by the job that `startListingFile` starts. A part that was taken adds nothing. */
export const takeFilePart = command({
  input: z.strictObject({ file: id('market.file'), part: z.int32().min(0) }),
  who: ['member'],
  failures: [],
  records: { listings_taken: listingsTaken },
  quiet: true,
  async run(ctx, { file, part }) {
    const row = await ownFile(ctx, file)
    // Bad ratings may have come meanwhile.
    if (row.state === 'running' && (await isHeld(ctx, row.agent)))
      await changeFile(ctx, file, { state: 'stopped' })
    else if (row.state === 'running' && row.parts_done === part) await takePart(ctx as never, row, part)
    const { state } = await ownFile(ctx, file)
    return { goesOn: state === 'running' }
  },
})

type Taking = Context<never, { listings_taken: typeof listingsTaken }>

interface Refused {
  line: number
  problem: string
  cells: string[]
}

async function takePart(ctx: Taking, row: FileRow, part: number): Promise<void> {
  const numbered = await partOf(ctx, row.id, part)
  const numberIn = (cells: readonly string[]) => cells[row.headings.indexOf('number')]?.trim() ?? ''
  const numbers = numbered.map(([, cells]) => numberIn(cells))
  const before = await knownOf(ctx, row.agent, numbers)
  const cellsBefore = (cells: readonly string[]) => {
    const one = before.get(numberIn(cells))
    return one && cellsOf(one, 'en')
  }
  const { rows, at, refused } = await readRows(ctx, row.headings, numbered, cellsBefore)
  const taken = await takeRows(ctx, row.agent, rows, before)
  for (const one of taken.refused) refused.push({ ...at[one.row]!, problem: one.problem })
  await keepRefused(ctx, row.id, refused)
  const isLast = part + 1 === row.parts
  await changeFile(ctx, row.id, {
    ...{ parts_done: part + 1, rows_done: row.rows_done + numbered.length },
    ...{ made: row.made + taken.made, changed: row.changed + taken.changed },
    ...{ refused: row.refused + refused.length, state: isLast ? 'done' : 'running' },
  })
}

/** Its rows; they are not kept any longer. */
async function partOf({ db, commons }: Taking, file: string, n: number): Promise<Numbered[]> {
  const { rows } = await db
    .deleteFrom('market_file_part')
    .where('commons_id', '=', commons.id)
    .where('file', '=', file)
    .where('n', '=', n)
    .returning('rows')
    .executeTakeFirstOrThrow()
  return JSON.parse(rows) as Numbered[]
}

async function readRows(
  ctx: Taking,
  headings: readonly string[],
  numbered: readonly Numbered[],
  before: (cells: readonly string[]) => Record<string, string> | undefined,
) {
  const tree = await ctx.db
    .selectFrom('market_category')
    .select(['code', 'ko', 'en'])
    .where('commons_id', '=', ctx.commons.id)
    .execute()
  const of = fileOf(
    ctx.dial(unit),
    tree.map((one) => ({ ...one, isLeaf: true })),
  )
  const rows: Row[] = []
  const at: { line: number; cells: string[] }[] = []
  const refused: Refused[] = []
  for (const [line, cells, isAgain] of numbered) {
    const read = isAgain ? { problem: 'number_twice' } : rowOf(headings, cells, of, before(cells))
    if ('problem' in read) refused.push({ line, cells, problem: read.problem })
    else {
      rows.push(listingRowInput.parse(read.row))
      at.push({ line, cells })
    }
  }
  return { rows, at, refused }
}

async function keepRefused(
  { db, commons }: Taking,
  file: string,
  refused: readonly Refused[],
): Promise<void> {
  if (refused.length === 0) return
  const values = refused.map((one) => ({ commons_id: commons.id, file, ...one }))
  await db.insertInto('market_file_refusal').values(values).execute()
}
