import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll } from 'vitest'
import { type Called, dure } from '../testing.ts'

export const folder = mkdtempSync(join(tmpdir(), 'dure-count-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** Nothing is there: counting needs no database. */
export const nowhere = { DATABASE_URL: 'postgres://nobody@127.0.0.1:1/none' }

/** Counts a text as a file. */
export function counted(text: string | Uint8Array, args: string[] = [], name = 'ballots'): Promise<Called> {
  const file = join(folder, name)
  writeFileSync(file, text)
  return dure(nowhere, ['count', file, ...args])
}

/** The same with `--json`: what was printed, and how the call ended. */
export async function json(text: string, args: string[] = []) {
  const { out, err, code } = await counted(text, [...args, '--json'])
  return { ...JSON.parse(out), err, exit: code }
}
