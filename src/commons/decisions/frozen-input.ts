import { randomBytes } from 'node:crypto'
import { z } from 'zod'
import { canonicalText, hex, sha256 } from '../../kernel/canonical.ts'
import { qualifiedName } from '../../kernel/fields.ts'

/** Longer than any proposal people can read, far shorter than what would slow the database. */
const longest = 200_000

/** The input of another command, as plain JSON: its own schema is asked when it runs. */
export const frozenInput = () => z.record(z.string(), z.unknown()).refine(isCanonical, 'text')

/** Commands with their inputs, in the order they are carried out. */
export const frozenActions = (most = 1_000) =>
  z.array(z.strictObject({ command: qualifiedName(), input: frozenInput() })).max(most)

function isCanonical(input: unknown): boolean {
  try {
    return canonicalText(input).length <= longest
  } catch {
    return false
  }
}

/** What is kept of a proposal's input: its text, and a commitment that gives nothing away without the salt. */
export interface Frozen {
  input: string
  input_salt: string
  /** SHA-256 over the UTF-8 bytes of salt (32 hex digits) and text. */
  input_hash: string
}

export function freeze(input: unknown): Frozen {
  const text = canonicalText(input)
  const salt = randomBytes(16).toString('hex')
  return { input: text, input_salt: salt, input_hash: commitment(salt, text) }
}

/** Recounts the commitment, to prove that a shown input is the one that was voted on. */
export function commitment(salt: string, text: string): string {
  return hex(sha256(Buffer.from(salt + text, 'utf8')))
}
