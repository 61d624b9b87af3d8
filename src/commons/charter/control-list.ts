import type { Lang } from '../../kernel/language.ts'
import { builtInUnits } from '../../kernel/units.ts'

/** What one entry of a list says: its own name in code, words in both languages, or the units it is counted in. */
export interface ListPart {
  name: string
  is: 'code' | 'bilingual' | 'units'
}

interface Described {
  type?: string
  pattern?: string
  items?: Described
  properties?: Record<string, Described>
}

type Entry = Record<string, unknown>

/** The parts of a list's entries, where a form can ask for them one by one; nothing for lists of another shape. */
export function partsOf({ type, items }: Described): ListPart[] | undefined {
  if (type !== 'array' || !items?.properties) return undefined
  const parts = Object.entries(items.properties).map(([name, one]) => ({ name, is: kindOf(one) }))
  return parts.every((part): part is ListPart => part.is !== undefined) ? parts : undefined
}

// The patterns of `code()` and `unitCode()` in kernel/fields.ts.
function kindOf({ type, pattern, items, properties }: Described): ListPart['is'] | undefined {
  if (type === 'string' && pattern?.startsWith('^[a-z]')) return 'code'
  if (type === 'array' && items?.pattern?.startsWith('^[A-Za-z]')) return 'units'
  return properties && Object.keys(properties).sort().join() === 'en,ko' ? 'bilingual' : undefined
}

/** How many fields of a form make one entry. */
export const widthOf = (parts: readonly ListPart[]) =>
  parts.reduce((sum, { is }) => sum + (is === 'bilingual' ? 2 : 1), 0)

/** A list as its form's fields hold it, one after another. */
export function writeList(parts: readonly ListPart[], value: unknown, lang: Lang): string[] {
  return ((value ?? []) as Entry[]).flatMap((entry) => parts.flatMap((part) => written(part, entry, lang)))
}

function written({ name, is }: ListPart, entry: Entry, lang: Lang): string[] {
  if (is === 'code') return [String(entry[name])]
  if (is === 'units') return [(entry[name] as string[]).map((unit) => unitWord(unit, lang)).join(', ')]
  const { ko, en } = entry[name] as { ko: string; en: string }
  return [ko, en]
}

const unitWord = (code: string, lang: Lang) => builtInUnits.get(code)?.name[lang] ?? code

/** What a form sent for a list. Entries left empty are none; `undefined` where one is only half filled in. */
export function readList(parts: readonly ListPart[], sent: readonly string[]): Entry[] | undefined {
  const width = widthOf(parts)
  const rows = Array.from({ length: Math.ceil(sent.length / width) }, (_, row) =>
    sent.slice(row * width, (row + 1) * width).map((one) => one.trim()),
  )
  const filled = rows.filter((row) => !isEmpty(parts, row))
  const taken: string[] = []
  const entries = filled.map((row) => readEntry(parts, row, taken))
  return entries.every((one) => one !== undefined) ? entries : undefined
}

/** A code nobody sees does not count: clearing the words of an entry takes it away. */
function isEmpty(parts: readonly ListPart[], row: readonly string[]): boolean {
  const words = parts.flatMap(({ is }) => (is === 'bilingual' ? [true, true] : [false]))
  return words.every((isWord, i) => !isWord || row[i] === '')
}

function readEntry(parts: readonly ListPart[], row: readonly string[], taken: string[]): Entry | undefined {
  const left = [...row]
  const read = parts.map(({ name, is }) => {
    const text = left.shift() ?? ''
    if (is === 'units') return [name, unitsIn(text)] as const
    if (is === 'code') return [name, text || newCode(parts, row, taken)] as const
    const en = left.shift() ?? ''
    return [name, text && en ? { ko: text, en } : undefined] as const
  })
  const code = read.find(([name]) => parts.some((part) => part.name === name && part.is === 'code'))?.[1]
  if (typeof code === 'string') taken.push(code)
  return read.every(([, value]) => value !== undefined) ? Object.fromEntries(read) : undefined
}

function unitsIn(text: string): string[] | undefined {
  const units = text
    .split(/[,·\s]+/)
    .filter(Boolean)
    .map(unitNamed)
  return units.length > 0 ? units : undefined
}

function unitNamed(word: string): string {
  if (builtInUnits.has(word)) return word
  const named = [...builtInUnits.values()].find(({ name }) => name.ko === word || name.en === word)
  return named?.code ?? word
}

/** A new entry's code, from its English words; numbered where it is taken. */
function newCode(parts: readonly ListPart[], row: readonly string[], taken: readonly string[]): string {
  const at = parts.findIndex(({ is }) => is === 'bilingual')
  const english = row[widthOf(parts.slice(0, at)) + 1] ?? ''
  return codeFrom(english, taken, 'kind')
}

/** A code made of English words, numbered where it is taken; `other` where no letter is left of them. */
export function codeFrom(english: string, taken: readonly string[], other: string): string {
  const plain = english.toLowerCase().replace(/[^a-z0-9]+/g, '-')
  const base =
    plain
      .replace(/^[^a-z]+|-+$/g, '')
      .slice(0, 36)
      .replace(/-+$/, '') || other
  const others = [1, ...taken.map((_, i) => i + 2)].map((n) => (n === 1 ? base : `${base}-${n}`))
  return others.find((one) => !taken.includes(one)) ?? base
}
