import { createReadStream } from 'node:fs'
import { resolve } from 'node:path'
import { Readable } from 'node:stream'
import { parse } from 'csv-parse'
import type { z } from 'zod'
import { CliRefusal, type SliceCliCall, type SliceCliCommand } from '../../kernel/cli-command.ts'
import { type FileOf, fileOf, headingsOf, type Named, rowOf } from './file-rows.ts'
import { loadWords } from './load-words.ts'
import { mostRows } from './take-listings.ts'
import type { listingRowInput, RowProblem } from './taking.ts'

/**
 * Takes a seller's file of any length, a few hundred rows at a time, while others go on. Repeated with the same `--key`
 * it goes on where it was broken off; without, the rows change what is there by their numbers.
 */
const load: SliceCliCommand = {
  usage: 'COMMONS FILE [--key KEY]',
  title: { ko: 'CSV 파일의 물건을 장터에 올리기', en: 'Offer what a CSV file lists' },
  arguments: [2, 2],
  async run(call) {
    const sum: Sum = { rows: 0, made: 0, changed: 0, refused: [], refusedCount: 0, seconds: 0 }
    const start = performance.now()
    let waiting: Waiting[] = []
    let headings: (string | undefined)[] | undefined
    const of = await meaningFor(call)
    for await (const cells of rowsOf(call)) {
      if (!headings) {
        headings = headingsOf(cells) ?? refuse(call, 'no_headings')
        continue
      }
      sum.rows += 1
      const line = sum.rows + 1
      const read = rowOf(headings, cells, of)
      if ('problem' in read) addRefused(sum, line, read.problem)
      else waiting.push({ line, row: read.row })
      if (waiting.length === mostRows) waiting = await send(call, sum, waiting)
    }
    await send(call, sum, waiting)
    return { ...sum, seconds: Number(((performance.now() - start) / 1000).toFixed(1)) }
  },
}

export default { load }

/** What the cells mean here: the market's unit, and its categories by name. */
async function meaningFor(call: SliceCliCall): Promise<FileOf> {
  const tree = (await call.ask('market.categories', {})) as Named[]
  const { unit } = (await call.ask('market.listingFiles', {})) as { unit: string }
  return fileOf(unit, tree)
}

interface Waiting {
  line: number
  row: z.input<typeof listingRowInput>
}

interface Sum {
  rows: number
  made: number
  changed: number
  /** The first of those that were not taken: their line in the file, and why. */
  refused: { line: number; problem: string }[]
  refusedCount: number
  seconds: number
}

const mostNamed = 1_000

function addRefused(sum: Sum, line: number, problem: string): void {
  sum.refusedCount += 1
  if (sum.refused.length < mostNamed) sum.refused.push({ line, problem })
}

/** The records of the file, read as they are needed. */
async function* rowsOf(call: SliceCliCall): AsyncGenerator<string[]> {
  const file = createReadStream(resolve(call.args[0]!))
  const text = Readable.toWeb(file).pipeThrough(new TextDecoderStream('utf-8', { fatal: true }) as never)
  const records = Readable.fromWeb(text as never).compose(
    parse({ bom: true, relax_column_count: true, skip_empty_lines: true, max_record_size: 200_000 }),
  )
  try {
    for await (const cells of records) yield cells as string[]
  } catch (error) {
    if (error instanceof CliRefusal) throw error
    const code = (error as { code?: string }).code ?? ''
    if (code === 'ENOENT' || code === 'EISDIR' || code === 'EACCES') refuse(call, 'no_such_file')
    if (code.startsWith('CSV') || code === 'ERR_ENCODING_INVALID_ENCODED_DATA') refuse(call, 'not_csv')
    throw error
  }
}

function refuse(call: SliceCliCall, code: keyof (typeof loadWords)['ko']['refusals']): never {
  throw new CliRefusal(`market.${code}`, loadWords[call.lang].refusals[code])
}

async function send(call: SliceCliCall, sum: Sum, waiting: readonly Waiting[]): Promise<Waiting[]> {
  if (waiting.length === 0) return []
  const taken = (await call.execute('market.takeListings', { rows: waiting.map(({ row }) => row) })) as {
    made: number
    changed: number
    refused: { row: number; problem: RowProblem }[]
  }
  sum.made += taken.made
  sum.changed += taken.changed
  for (const { row, problem } of taken.refused) addRefused(sum, waiting[row]!.line, problem)
  call.progress(loadWords[call.lang].progress(sum.rows.toLocaleString(call.lang)))
  return []
}
