import { createWriteStream, existsSync } from 'node:fs'
import { rename, rm } from 'node:fs/promises'
import { pipeline as pipe, Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGzip } from 'node:zlib'
import type { Office } from '../../../boot.ts'
import { exportCommons } from '../../../kernel/archive/export.ts'
import { glimpse } from '../../../kernel/ask.ts'
import { publishJournal } from '../../../kernel/journal/publish.ts'
import { type Call, type CliCommand, textOption } from '../call.ts'
import { exitCodes } from '../exit-codes.ts'
import { commonsNamed, withExistingOffice } from '../office.ts'
import { personNamed } from '../person.ts'
import { cliFailure } from '../usage.ts'
import { cliWords } from '../words.ts'

/** All of a commons as an archive, or its journal as anyone (`--as`: as somebody) may see it. */
const exportIt: CliCommand = {
  arguments: [1, 1],
  options: { journal: { type: 'boolean' }, out: { type: 'string' }, as: { type: 'string' } },
  async run(call) {
    await withExistingOffice(call, async (office) => {
      const commons = await commonsNamed(office, call.args[0] ?? '')
      const isJournal = Boolean(call.options.journal)
      const lines = isJournal ? await journalOf(office, call, commons.id) : archiveOf(office, commons.id)
      const bytes = Readable.from(inPieces(lines), { objectMode: false })
      const packed = isJournal ? bytes : pipe(bytes, createGzip(), () => {})
      const file =
        textOption(call, 'out') ?? (call.io.isTerminal && !isJournal ? `${commons.slug}.dure` : '-')
      await (file === '-' ? writeOut(call, packed) : writeFile(call, packed, file))
    })
    return exitCodes.ok
  },
}
export default exportIt

function archiveOf({ database, slices }: Office, commonsId: string): AsyncGenerator<string> {
  return exportCommons(
    database,
    commonsId,
    slices.all.flatMap((slice) => slice.withheld),
  )
}

async function journalOf(office: Office, call: Call, commons: string): Promise<AsyncGenerator<string>> {
  const as = textOption(call, 'as')
  const viewer = as
    ? await personNamed(office, as, await commonsNamed(office, commons))
    : ({ kind: 'anyone' } as const)
  return publishJournal(office, await glimpse(office.deps, commons, viewer, call.lang))
}

async function* inPieces(lines: AsyncIterable<string>): AsyncGenerator<string> {
  let open = ''
  for await (const line of lines) {
    open += `${line}\n`
    if (open.length < 65_536) continue
    yield open
    open = ''
  }
  if (open !== '') yield open
}

async function writeOut({ io }: Call, bytes: AsyncIterable<Uint8Array>): Promise<void> {
  for await (const piece of bytes) await io.write(piece)
}

/** Under another name until it is complete: half an archive must never look like one. */
async function writeFile({ io, lang, options }: Call, bytes: Readable, file: string): Promise<void> {
  if (options.out === undefined && existsSync(file)) throw cliFailure('file_exists', { file })
  const draft = `${file}.part`
  try {
    await pipeline(bytes, createWriteStream(draft, { mode: 0o600 }))
    await rename(draft, file)
  } catch (error) {
    await rm(draft, { force: true })
    const { code, syscall } = error as NodeJS.ErrnoException
    if (!syscall) throw error
    throw cliFailure('not_written', { file, reason: code })
  }
  io.tell(cliWords[lang].written(file))
}
