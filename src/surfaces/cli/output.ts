import { plainJson } from '../api/plain-json.ts'
import type { Call } from './call.ts'

/** Prints a value: on one line with `--json`, indented for people. Amounts are decimal strings. */
export async function printJson({ io, json }: Call, value: unknown): Promise<void> {
  await io.write(`${JSON.stringify(plainJson(value), undefined, json ? undefined : 2)}\n`)
}

/** Rows in columns as wide as they need be; figures stand at the end of theirs. */
export async function printTable(
  { io }: Call,
  heads: readonly string[],
  rows: readonly (readonly (string | number)[])[],
): Promise<void> {
  const all = [heads, ...rows]
  const widths = heads.map((_, i) => Math.max(...all.map((row) => widthOf(String(row[i])))))
  const lines = all.map((row) =>
    row
      .map((cell, i) => {
        const space = ' '.repeat(widths[i]! - widthOf(String(cell)))
        return typeof rows[0]?.[i] === 'number' ? space + cell : cell + space
      })
      .join('  ')
      .trimEnd(),
  )
  await io.write(`${lines.join('\n')}\n`)
}

/** Hangul and other wide letters take two places on a terminal. */
export function widthOf(text: string): number {
  return [...text].reduce(
    (sum, letter) =>
      sum + (/[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\uff00-\uff60]/.test(letter) ? 2 : 1),
    0,
  )
}
