import { createHash } from 'node:crypto'
import { z } from 'zod'
import { keyOwner } from './authority.ts'
import { canonicalText, sha256 } from './canonical.ts'
import type { Command } from './capability.ts'
import type { DoorDeps, Prepared, Request } from './door.ts'
import { kernelFailure } from './failure.ts'
import { fileHash, id } from './fields.ts'

/** Looks the command up and parses its input, before any lock is taken. */
export function prepare(deps: DoorDeps, request: Request): Prepared {
  if (typeof request.command !== 'string')
    throw kernelFailure('bad_input', { field: 'command', problem: 'invalid_type' })
  const command = deps.slices.command(request.command)
  if (!command) throw kernelFailure('no_such_command', { command: bounded(request.command) })
  if (request.key !== undefined && !isKey(request.key))
    throw kernelFailure('bad_input', { field: 'key', problem: 'text' })
  checkOrigin(request)
  const input = parseInput(command.input, request.input)
  const commonsId = commonsOf(deps, command.founds, request)
  return { request, command, input, fingerprint: fingerprintOf(command, input), commonsId }
}

/** A hash of the whole input, unless the command says that part of it must leave no trace. */
function fingerprintOf(command: Command, input: unknown): Uint8Array {
  const identity = command.fingerprint ? command.fingerprint(input as never) : input
  return sha256(Buffer.from(`${command.name} ${canonicalText(identity)}`))
}

/** For whom and because of what: both are sealed into the entry, so nothing unreadable may get that far. */
function checkOrigin({ onBehalfOf, cause }: Request): void {
  if (onBehalfOf !== undefined) parseInput(behalf, onBehalfOf)
  if (cause !== undefined) parseInput(seq, { cause })
}

const behalf = z.object({ agent: id('members.agent'), evidence: fileHash().optional() })
const seq = z.object({ cause: z.int().nonnegative() })

/** Parses against a schema; the first problem becomes `kernel.bad_input` with the field's path and what is wrong. */
export function parseInput<S extends z.ZodType>(schema: S, input: unknown): z.output<S> {
  const parsed = schema.safeParse(input)
  if (parsed.success) return parsed.data
  const issue = parsed.error.issues[0]!
  const field = bounded(issue.path.join('.'))
  throw kernelFailure('bad_input', { field, problem: problemOf(issue), count: parsed.error.issues.length })
}

/** The validator's English never reaches a person: each problem has a code and a sentence of ours. */
function problemOf(issue: z.core.$ZodIssue): string {
  if (issue.code === 'custom')
    return issue.message === 'line' || issue.message === 'text' ? 'text' : bounded(issue.message)
  if (issue.code === 'invalid_type' && (issue as { input?: unknown }).input === undefined) return 'missing'
  if (issue.code === 'invalid_format') return `format_${issue.format}`
  return issue.code
}

/** A founding retried with its key must meet the commons it founded the first time, so its id comes from the key. */
function commonsOf(deps: DoorDeps, founds: boolean, request: Request): string {
  if (!founds) {
    if (!request.commons) throw kernelFailure('no_such_commons')
    return request.commons
  }
  return request.key === undefined ? deps.clock.newId() : idFrom(`${keyOwner(request.actor)} ${request.key}`)
}

/** A UUID (version 8, RFC 9562) made from a text. */
function idFrom(text: string): string {
  const hash = createHash('sha256').update(text).digest('hex')
  return `${hash.slice(0, 8)}-${hash.slice(8, 12)}-8${hash.slice(13, 16)}-a${hash.slice(17, 20)}-${hash.slice(20, 32)}`
}

const isKey = (key: string) => typeof key === 'string' && /^[\x21-\x7e]{1,200}$/.test(key)
const bounded = (text: unknown) => String(text).slice(0, 100)
