import { createReadStream, statSync } from 'node:fs'
import { pipeline, Readable } from 'node:stream'
import { createGunzip } from 'node:zlib'
import { importCommons } from '../../../kernel/archive/import.ts'
import { Failure } from '../../../kernel/failure.ts'
import { linesOf } from '../../../kernel/lines.ts'
import type { Call, CliCommand } from '../call.ts'
import { exitCodes } from '../exit-codes.ts'
import { withOffice } from '../office.ts'
import { printJson } from '../output.ts'
import { cliFailure } from '../usage.ts'
import { cliWords } from '../words.ts'

/** Brings a commons from an archive; `-` reads standard input. All of it or nothing. */
const importIt: CliCommand = {
  arguments: [1, 1],
  async run(call) {
    const [file = ''] = call.args
    const isThere = file === '-' || statSync(file, { throwIfNoEntry: false })?.isFile()
    if (!isThere) throw cliFailure('no_file', { file }, 404)
    const lines = linesOf(unpacked(call, file))
    const header = await withOffice(call, ({ database, slices }) =>
      importCommons(
        database,
        lines,
        slices.all.flatMap((slice) => slice.withheld),
      ).catch(notAnArchive),
    )
    const { slug, name, commons: id, size } = header
    if (call.json) await printJson(call, { slug, name, id, size })
    else await call.io.write(`${cliWords[call.lang].imported(name, slug)}\n`)
    return exitCodes.ok
  },
}
export default importIt

/** Opened when it is first read: an error before anybody listens would end the process. */
async function* unpacked({ io }: Call, file: string): AsyncGenerator<Uint8Array> {
  const bytes = file === '-' ? Readable.from(io.stdin()) : createReadStream(file)
  yield* pipeline(bytes, createGunzip(), () => {})
}

/** What cannot be unpacked is no archive of ours. */
function notAnArchive(error: NodeJS.ErrnoException): never {
  if (error.code?.startsWith('Z_')) throw new Failure('archive.not_an_archive', {}, 400)
  throw error
}
