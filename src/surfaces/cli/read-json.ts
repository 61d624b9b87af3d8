import { readFile } from 'node:fs/promises'
import { parseJson } from '../api/read-input.ts'
import type { Call } from './call.ts'
import { cliFailure, UsageError } from './usage.ts'

/** An option's JSON: as typed, `@file`, or `-` for standard input. @throws UsageError `bad_json` */
export async function jsonOption(call: Call, name: string, otherwise?: string): Promise<unknown> {
  const given = call.options[name] ?? otherwise
  if (typeof given !== 'string') throw new UsageError('missing', { option: `--${name}` })
  const text = await textOf(call, given)
  try {
    JSON.parse(text)
  } catch {
    throw new UsageError('bad_json', { option: `--${name}` })
  }
  return parseJson(text)
}

async function textOf({ io }: Call, given: string): Promise<string> {
  if (given === '-') return Buffer.concat(await Array.fromAsync(io.stdin())).toString('utf8')
  if (!given.startsWith('@')) return given
  return readFile(given.slice(1), 'utf8').catch(() => {
    throw cliFailure('no_file', { file: given.slice(1) }, 404)
  })
}
