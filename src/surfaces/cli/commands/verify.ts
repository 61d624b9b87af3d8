import { createReadStream, statSync } from 'node:fs'
import { pipeline, Readable } from 'node:stream'
import { createGunzip } from 'node:zlib'
import { verifyArchive } from '../../../kernel/archive/verify.ts'
import { fetchGuarded } from '../../../kernel/fetch.ts'
import type { Verified } from '../../../kernel/journal/verify.ts'
import { verifyPublished } from '../../../kernel/journal/verify-published.ts'
import { findingSentence } from '../../../kernel/journal/verify-sentences.ts'
import { verifyStored } from '../../../kernel/journal/verify-stored.ts'
import { linesOf } from '../../../kernel/lines.ts'
import type { Call, CliCommand } from '../call.ts'
import { exitCodes } from '../exit-codes.ts'
import { printJson } from '../output.ts'
import { cliFailure } from '../usage.ts'
import { cliWords } from '../words.ts'

/** Checks a commons here, a published journal, an archive, or a commons on another server. */
const verify: CliCommand = {
  arguments: [1, 1],
  async run(call) {
    const [target = ''] = call.args
    const verified = await verifyTarget(call, target)
    await tell(call, target, verified)
    return verified.findings.length === 0 ? exitCodes.ok : exitCodes.notVerified
  },
}
export default verify

async function verifyTarget(call: Call, target: string): Promise<Verified> {
  if (/^https?:\/\//i.test(target)) return verifyAddress(target)
  if (isFile(target)) return verifyStream(createReadStream(target))
  if (/[./\\]/.test(target)) throw cliFailure('no_file', { file: target }, 404)
  return verifyCommons(call, target)
}

function isFile(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isFile() ?? false
}

/** The slices are loaded only where a database is read: a file is checked by nothing but what is in it. */
async function verifyCommons(call: Call, named: string): Promise<Verified> {
  const { commonsNamed, withExistingOffice } = await import('../office.ts')
  return withExistingOffice(call, async (office) => {
    const { id } = await commonsNamed(office, named)
    return verifyStored(office.database.read, id)
  })
}

/** The operator typed this very address, so it may be a private one. */
async function verifyAddress(address: string): Promise<Verified> {
  const url = new URL(address)
  url.pathname = `${url.pathname.replace(/\/+$/, '')}/journal/export.jsonl`
  const fetched = await fetchGuarded(url, { allowPrivate: true, seconds: 600, most: 4_000_000_000 })
  if (fetched.status === 200) return verifyStream(fetched.body)
  throw cliFailure(
    'bad_answer',
    { host: url.host, status: fetched.status },
    fetched.status === 404 ? 404 : 409,
  )
}

/** A published journal as it is, or an archive, which is packed; the first bytes tell. */
async function verifyStream(bytes: AsyncIterable<Uint8Array>): Promise<Verified> {
  const [first, all] = await peek(bytes)
  const isPacked = first[0] === 0x1f && first[1] === 0x8b
  if (!isPacked) return verifyPublished(linesOf(all))
  const unpacked = pipeline(Readable.from(all), createGunzip(), () => {})
  try {
    return await verifyArchive(linesOf(unpacked))
  } catch (error) {
    if (!/^(Z_|ERR_)/.test((error as NodeJS.ErrnoException).code ?? '')) throw error
    return { size: 0, root: '', hidden: 0, findings: [{ place: 'archive', problem: 'unreadable' }] }
  }
}

async function peek(bytes: AsyncIterable<Uint8Array>): Promise<[Uint8Array, AsyncIterable<Uint8Array>]> {
  const pieces = bytes[Symbol.asyncIterator]()
  const { value: first = new Uint8Array() } = (await pieces.next()) as { value?: Uint8Array }
  async function* all() {
    yield first
    for (let next = await pieces.next(); !next.done; next = await pieces.next()) yield next.value
  }
  return [first, all()]
}

async function tell(call: Call, target: string, verified: Verified): Promise<void> {
  const w = cliWords[call.lang]
  const { size, root, hidden, findings } = verified
  const sentences = findings.map((finding) => findingSentence(finding, call.lang))
  if (call.json) {
    const named = findings.map((finding, i) => ({ ...finding, sentence: sentences[i] }))
    return printJson(call, { target, verified: findings.length === 0, size, root, hidden, findings: named })
  }
  const facts = [w.entries(size), `${w.root} ${root}`, ...(hidden > 0 ? [w.hiddenEntries(hidden)] : [])]
  const end = findings.length === 0 ? [w.verified] : [w.notVerified(findings.length), ...sentences]
  await call.io.write(`${[...facts, ...end].join('\n')}\n`)
}
