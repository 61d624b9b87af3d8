import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Called, dure } from '../testing.ts'

/** Nothing is there: counting needs no database. */
export const nowhere = { DATABASE_URL: 'postgres://nobody@127.0.0.1:1/none' }

/** Counts a text as a file. */
export async function counted(
  text: string | Uint8Array,
  args: string[] = [],
  name = 'ballots',
): Promise<Called> {
  const folder = mkdtempSync(join(tmpdir(), 'dure-count-'))
  const file = join(folder, name)
  writeFileSync(file, text)
  try {
    return await dure(nowhere, ['count', file, ...args])
  } finally {
    rmSync(folder, { recursive: true })
  }
}

/** The same with `--json`: what was printed, and how the call ended. */
export async function json(text: string, args: string[] = []) {
  const { out, err, code } = await counted(text, [...args, '--json'])
  return { ...JSON.parse(out), err, exit: code }
}
