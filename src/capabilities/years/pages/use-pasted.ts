import { kernelFailure } from '../../../kernel/failure.ts'
import { readDelimited } from '../../../kernel/spreadsheet/delimited.ts'
import { parseAmount, unitOf } from '../../../kernel/units.ts'
import type { PageView } from '../../../ui/page.ts'
import { words } from '../words.ts'

export interface Named {
  agent: string
  name: string
}

/**
 * Lines as they are copied out of a spreadsheet: a name, and in the last filled cell an amount. A first line that is a
 * heading is passed over. Nothing is guessed: a name nobody or more than one member has, one that stands there twice and
 * an amount that cannot be read are refused with their line. Throws `kernel.bad_input`.
 */
export function readPasted(
  view: Pick<PageView, 'lang'>,
  text: string,
  { people, unit }: { people: readonly Named[]; unit: string },
): { agent: string; used: string }[] {
  const w = words[view.lang].pasted
  const seen = new Set<string>()
  const lines = readDelimited(new TextEncoder().encode(text))
    .map((cells, at) => ({ line: at + 1, cells: cells.map((cell) => cell.trim()).filter(Boolean) }))
    .filter(({ cells }) => cells.length > 0)
  return lines.flatMap(({ line, cells: [name = '', ...rest] }) => {
    const typed = rest.at(-1) ?? ''
    const found = people.filter((one) => sameName(one.name, name))
    if (line === lines[0]!.line && found.length === 0 && !/\d/.test(typed)) return []
    if (found.length !== 1) refuse(found.length === 0 ? w.nobody(line, name) : w.several(line, name))
    const { agent } = found[0]!
    if (seen.has(agent)) refuse(w.twice(line, name))
    seen.add(agent)
    const used = parseAmount(typed, unitOf(unit), view.lang)
    if (typeof used !== 'bigint' || used < 0n) refuse(w.noAmount(line, typed))
    return [{ agent, used: String(used) }]
  })
}

/** Spreadsheets space names out, and come in composed and decomposed Hangul. */
const sameName = (one: string, other: string): boolean => bare(one) === bare(other)
const bare = (name: string) => name.normalize('NFC').replace(/\s/g, '')

function refuse(field: string): never {
  throw kernelFailure('bad_input', { field, problem: 'line' })
}
