import type { Choosable, Rules } from '../../kernel/charter.ts'
import type { Lang } from '../../kernel/language.ts'
import { formatAmount, parseAmount, unitOf } from '../../kernel/units.ts'
import type { EntryField } from './entry-asks.ts'
import { unitNamed, unitsIn } from './entry-choices.ts'

/** A record as its form holds it: by name of field, `e.lending.days`; of rows by their place, `e.closed.0`. */
export type Filled = Record<string, string[]>

/** Why what stands in a field is not taken. */
export type FieldError = 'missing' | 'unreadable' | 'out_of_bounds'

export type Stated = Record<string, unknown>

/** Where a form's fields are named from. */
export const root = 'e'

export interface FormAround {
  rules: Rules
  lang: Lang
  /** The list as it stands. */
  list: readonly Stated[]
}

export const inside = (at: string, name: string) => (name ? `${at}.${name}` : at)

/** A record as the fields of its form. */
export function writeEntry(
  fields: readonly EntryField[],
  entry: Stated,
  around: FormAround,
  at = root,
): Filled {
  const each = fields.map((field) =>
    writeField(field, entry[field.name], inside(at, field.name), entry, around),
  )
  return Object.assign({}, ...each)
}

function writeField(
  { ask, said, none }: EntryField,
  value: unknown,
  at: string,
  beside: Stated,
  around: FormAround,
): Filled {
  const isNone = value === undefined || value === null
  switch (ask.is) {
    case 'code':
      return {}
    case 'group':
      return {
        ...(none && { [at]: [isNone ? 'no' : 'yes'] }),
        ...(!isNone && writeEntry(ask.fields, value as Stated, around, at)),
      }
    case 'rows':
      return Object.assign(
        {},
        ...((value ?? []) as unknown[]).map((row, i) => ({
          ...writeField(ask.of, row, `${at}.${i}`, row as Stated, around),
          [`${at}.${i}.row`]: ['yes'],
        })),
      )
    case 'ticks':
      return { [at]: ((value ?? []) as unknown[]).map(String) }
    case 'flag':
      return { [at]: [value === true ? 'yes' : 'no'] }
    case 'bilingual':
      return { [at]: isNone ? ['', ''] : [(value as { ko: string }).ko, (value as { en: string }).en] }
    case 'month_day':
      return { [at]: isNone ? ['', ''] : (value as string).split('-').map((one) => String(Number(one))) }
    case 'amount':
      return {
        [at]: [isNone ? '' : amountText(String(value), unitCodeOf(said?.unit, beside, around), around.lang)],
      }
    default:
      return { [at]: [isNone ? '' : String(said?.perCent ? Number(value) / 100 : value)] }
  }
}

function amountText(steps: string, code: string, lang: Lang): string {
  const unit = unitOf(code)
  const { number, text } = formatAmount(BigInt(steps), unit, lang)
  return unit.kind === 'time' ? text : number
}

/** The unit an amount is in: the part beside it, or what a dial says. */
function unitCodeOf(named: string | undefined, beside: Stated, { rules }: FormAround): string {
  if (!named?.includes('.')) return String(beside[named ?? ''] ?? '')
  return String((rules.dials as Stated | undefined)?.[named] ?? 'KRW')
}

export interface ReadEntry {
  entry: Stated
  errors: Record<string, FieldError>
}

/** What a form said. `before`: the record it was drawn from; what was not asked stays as it is there. */
export function readEntry(
  fields: readonly EntryField[],
  said: (name: string) => readonly string[],
  before: Stated,
  around: FormAround,
): ReadEntry {
  const errors: ReadEntry['errors'] = {}
  const refuse = (at: string, why: FieldError) => {
    errors[at] = why
  }
  const reader = { said, around, refuse }
  const entry = readGroup(fields, root, before, reader)
  return { entry, errors }
}

interface Reader {
  said(name: string): readonly string[]
  around: FormAround
  refuse(at: string, why: FieldError): void
}

function readGroup(fields: readonly EntryField[], at: string, before: Stated, reader: Reader): Stated {
  const entry: Stated = { ...before }
  // An amount is read in the unit that was chosen with it.
  const amountsLast = [...fields].sort(
    (a, b) => Number(a.ask.is === 'amount') - Number(b.ask.is === 'amount'),
  )
  for (const field of amountsLast) {
    if (field.ask.is === 'code') continue
    const value = readField(field, inside(at, field.name), before[field.name], entry, reader)
    if (value === undefined) delete entry[field.name]
    else entry[field.name] = value
  }
  return entry
}

function readField(field: EntryField, at: string, before: unknown, beside: Stated, reader: Reader): unknown {
  const { ask, none } = field
  const sent = reader.said(at).map((one) => one.trim())
  const nothing = none === 'null' ? null : undefined
  if (ask.is === 'group') {
    if (none && !sent.includes('yes')) return nothing
    return readGroup(ask.fields, at, (before ?? {}) as Stated, reader)
  }
  if (ask.is === 'rows') return readRows(ask.of, at, before, none, reader)
  if (ask.is === 'ticks') return inOrder(sent.filter(Boolean), before, ask)
  if (ask.is === 'flag') return sent.includes('yes')
  if (sent.every((one) => one === '')) {
    if (!none) reader.refuse(at, 'missing')
    return nothing
  }
  const value = readSimple(field, sent, beside, reader.around)
  if (value === undefined) reader.refuse(at, ask.is === 'bilingual' ? 'missing' : 'unreadable')
  return value
}

/** Ticks have no order of their own: what stood there keeps its place. */
function inOrder(sent: readonly string[], before: unknown, { values = [] }: { values?: readonly unknown[] }) {
  const stood = (Array.isArray(before) ? before : []).map(String)
  const all = [...stood.filter((one) => sent.includes(one)), ...sent.filter((one) => !stood.includes(one))]
  return all.map((one) => values.find((value) => String(value) === one) ?? one)
}

/** Rows nothing was written in are none, and those ticked to be left out go. */
function readRows(of: EntryField, at: string, before: unknown, none: EntryField['none'], reader: Reader) {
  const stood = (Array.isArray(before) ? before : []) as unknown[]
  const rows: unknown[] = []
  for (let i = 0; i < mostRows && reader.said(`${at}.${i}.row`).length > 0; i++) {
    const place = `${at}.${i}`
    if (reader.said(`${place}.out`).length > 0 || isBlank(of, place, reader)) continue
    rows.push(readField(of, place, stood[i], {}, reader))
  }
  return rows.length === 0 && before === undefined && none ? undefined : rows
}

/** More than any list of ours may hold. */
const mostRows = 200

function isBlank({ ask, name }: EntryField, at: string, reader: Reader): boolean {
  if (ask.is === 'group') return ask.fields.every((one) => isBlank(one, inside(at, one.name), reader))
  return name === '' || ask.is !== 'flag' ? reader.said(at).every((one) => one.trim() === '') : true
}

function readSimple(
  { ask, said }: EntryField,
  sent: readonly string[],
  beside: Stated,
  around: FormAround,
): unknown {
  const [text = '', second = ''] = sent
  switch (ask.is) {
    case 'number':
      if (said?.perCent) return readPerCent(plain(text))
      return /^-?\d{1,15}$/.test(plain(text)) ? Number(plain(text)) : undefined
    case 'amount':
      return readAmount(text, unitCodeOf(said?.unit, beside, around), ask.asText, around.lang)
    case 'bilingual':
      return text && second ? { ko: text, en: second } : undefined
    case 'month_day':
      return text && second ? `${text.padStart(2, '0')}-${second.padStart(2, '0')}` : undefined
    case 'time':
      return /^\d{1,2}:\d{2}$/.test(text) ? text.padStart(5, '0') : undefined
    case 'choice':
      return ask.values ? ask.values.find((one) => String(one) === text) : text
    default:
      return text
  }
}

/** Separators people type: `10,000`. */
const plain = (text: string) => text.replace(/[,\s]/g, '')

/** Ten-thousandths from what people write: `12.5` or `12.5%`. */
function readPerCent(text: string): number | undefined {
  const [, whole, part = ''] = /^(\d{1,9})(?:\.(\d{1,2}))?%?$/.exec(text) ?? []
  return whole === undefined ? undefined : Number(whole) * 100 + Number(part.padEnd(2, '0'))
}

function readAmount(text: string, code: string, asText: boolean, lang: Lang): number | string | undefined {
  const read = parseAmount(text, unitOf(code), lang)
  if (typeof read !== 'bigint') return undefined
  return asText ? read.toString() : Number(read)
}

/** What a field may be, with how each is called; what stands there is among them even where the rules lost it. */
export function optionsOf(
  { ask, said }: EntryField,
  chosen: readonly string[],
  { rules }: FormAround,
): Choosable[] {
  const listed =
    'values' in ask && ask.values ? ask.values.map((one) => worded(String(one), said?.words)) : undefined
  const all = listed ?? said?.choices?.(rules) ?? unitsIn(rules)
  const lost = chosen.filter((one) => one !== '' && !all.some(({ code }) => code === one))
  return [...all, ...lost.map(unitNamed)]
}

const worded = (code: string, words: Readonly<Record<string, Choosable['label']>> = {}): Choosable => ({
  code,
  label: words[code] ?? { ko: code, en: code },
})

/** Where the schema refuses what could be read: the field it is about, as the form names it. */
export function refusedFields(
  issues: readonly { path: readonly PropertyKey[] }[],
  i: number,
): ReadEntry['errors'] {
  const own = issues.filter(({ path }) => path[0] === i && path.length > 1)
  const named = own.map(({ path }) => [root, ...path.slice(1)].join('.').replace(/\.(ko|en)$/, ''))
  return Object.fromEntries(named.map((one) => [one, 'out_of_bounds' as const]))
}
