import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import type { z } from 'zod'
import { profile } from './profile-shape.ts'

const folder = join(import.meta.dirname, 'profiles')

/** Reads the profiles of these names. Throws, naming file and place, where one is broken. */
export function readProfiles(codes: readonly string[]): Map<string, z.output<typeof profile>> {
  return new Map(codes.map((code) => [code, readOne(code)]))
}

/** A file that `extends` another says only what is different there; `null` for what does not apply. */
function readOne(code: string): z.output<typeof profile> {
  const read = profile.safeParse(rawOf(code))
  if (read.success && read.data.code === code) return read.data
  const issue = read.error?.issues[0]
  throw new Error(
    `profiles/${code}.yaml: ${issue ? `${issue.path.join('.')}: ${issue.message}` : 'its code'}`,
  )
}

function rawOf(code: string): Record<string, unknown> {
  const own = parse(readFileSync(join(folder, `${code}.yaml`), 'utf8'), { merge: true }) as Record<
    string,
    unknown
  >
  const { extends: base, ...said } = own
  const all = typeof base === 'string' ? { ...rawOf(base), ...said } : said
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== null))
}
