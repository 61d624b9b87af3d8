import { kernelFailure } from '../../kernel/failure.ts'
import { apiFailure } from './failures.ts'

/** Bytes of a body. */
export const mostBytes = 1_000_000
/** Levels of nesting: below what the canonical form takes. */
export const mostLevels = 50

/**
 * Reads a JSON body. Whatever anybody sends ends in a declared 4xx: `api.wrong_type`, `kernel.too_large`,
 * `api.bad_text`, `api.not_json`, `api.too_deep`, `api.bad_name`, `api.bad_number`. An empty body is `{}`.
 */
export async function readBody(request: Request): Promise<unknown> {
  const type = request.headers.get('content-type')
  const bytes = await readBytes(request)
  if (bytes.length === 0) return {}
  if (!isJsonType(type) || !['', 'identity'].includes(request.headers.get('content-encoding') ?? ''))
    throw apiFailure('wrong_type')
  return parseJson(utf8Of(bytes))
}

/** Parses JSON and refuses what could harm or could never be stored. @throws Failure as `readBody` */
export function parseJson(text: string): unknown {
  const value = tryParse(text)
  refuseOddities(value)
  return value
}

function isJsonType(type: string | null): boolean {
  return /^application\/([a-z0-9.+-]+\+)?json\s*(;\s*charset="?utf-8"?\s*)?$/i.test(type ?? '')
}

async function readBytes(request: Request): Promise<Uint8Array> {
  if (Number(request.headers.get('content-length') ?? 0) > mostBytes) throw kernelFailure('too_large')
  const chunks: Uint8Array[] = []
  let size = 0
  // Leaving the loop cancels the stream, so the rest of a large body is not kept.
  for await (const chunk of request.body ?? []) {
    size += chunk.length
    if (size > mostBytes) throw kernelFailure('too_large')
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}

const strictUtf8 = new TextDecoder('utf-8', { fatal: true })

function utf8Of(bytes: Uint8Array): string {
  try {
    return strictUtf8.decode(bytes)
  } catch {
    throw apiFailure('bad_text')
  }
}

function tryParse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    throw apiFailure('not_json')
  }
}

/** Walks level by level and not by recursion, so that no depth of nesting can exhaust the stack. */
function refuseOddities(root: unknown): void {
  let level: unknown[] = [root]
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > mostLevels) throw apiFailure('too_deep', { most: mostLevels })
    level = level.flatMap(partsOf)
  }
}

function partsOf(value: unknown): unknown[] {
  if (typeof value === 'string') refuseText(value)
  if (typeof value === 'number' && !Number.isFinite(value)) throw apiFailure('bad_number')
  if (value === null || typeof value !== 'object') return []
  if (Array.isArray(value)) return value
  for (const name of Object.keys(value)) {
    if (name === '__proto__') throw apiFailure('bad_name', { name })
    refuseText(name)
  }
  return Object.values(value)
}

/** NUL can't be stored, half a surrogate pair can't be hashed alike everywhere. */
export function refuseText(text: string): void {
  if (!text.isWellFormed() || text.includes('\u0000')) throw apiFailure('bad_text')
}
