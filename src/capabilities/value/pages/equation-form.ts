import { type Fraction, formatFraction, fraction, parseFraction } from '../../../kernel/fraction.ts'
import type { Lang } from '../../../kernel/language.ts'
import { parseAmount, unitOf } from '../../../kernel/units.ts'
import {
  type Bucket,
  type Equation,
  equationShape,
  type Limits,
  type Multiplier,
  type Rule,
} from '../equation/shape.ts'

/** What a form sent under a name, trimmed; empty where nothing was. */
export type Said = (name: string) => string

/** What came of a form: an equation, and the fields nothing could be made of. */
export interface Read {
  equation: Equation
  /** Names of fields whose value is none, or out of bounds. */
  unread: string[]
  /** The parts of the whole come to more than the whole. */
  overTotal: boolean
}

/** More rows than any equation has. */
const mostRows = 41

/** The equation a form describes, held against the bounds of its shape. Code and unit stay what they were. */
export function equationFrom(said: Said, before: Equation, lang: Lang): Read {
  const unread: string[] = []
  const rows = filled(said, (at) => `b${at}.share`).filter((at) => said(`b${at}.out`) === '')
  const form = { said, unit: before.unit, lang, unread }
  const codes = rows.map((at) => said(`b${at}.code`))
  const buckets = rows.map((at, i) => ({
    ...bucketFrom({ ...form, at: `b${at}` }),
    code: codes[i] || freeCode(codes, i),
  }))
  const label = bothLanguages(said, 'label')
  const equation = { ...before, label, buckets, rest: said('rest') || before.rest }
  const problems = equationShape.safeParse(equation).error?.issues ?? []
  return {
    equation,
    unread: [...unread, ...problems.flatMap(({ path }) => fieldAt(path, rows) ?? [])],
    overTotal: problems.some(({ message }) => message === 'over_total'),
  }
}

/** The rows of a form whose field is filled in. */
const filled = (said: Said, field: (row: number) => string): number[] =>
  Array.from({ length: mostRows }, (_, row) => row).filter((row) => said(field(row)) !== '')

/** A code nobody reads, for a part that is new. */
function freeCode(taken: readonly string[], row: number): string {
  let number = row + 1
  while (taken.includes(`part-${number}`)) number++
  return `part-${number}`
}

/** Where in the form a part of the shape was asked for. */
function fieldAt(path: readonly PropertyKey[], rows: readonly number[]): string | undefined {
  const [first, index, ...rest] = path.map(String)
  if (first !== 'buckets' || index === undefined) return first
  const at = `b${rows[Number(index)]}`
  const names: Record<string, string> = { rules: 'r', multipliers: 'm' }
  if (rest[0] !== 'to') return [at, ...rest].join('.')
  const [list = '', row, ...field] = rest.slice(1)
  if (list === 'limits') return `${at}.${row === 'times' ? 'highest' : row}`
  return names[list] ? `${at}.${names[list]}${row}.${field.join('.')}` : `${at}.${list || 'kind'}`
}

const bothLanguages = (said: Said, name: string) => ({
  ko: said(`${name}.ko`),
  en: said(`${name}.en`) || said(`${name}.ko`),
})

interface At {
  said: Said
  /** The part of the form, `b2`. */
  at: string
  unit: string
  lang: Lang
  unread: string[]
}

function bucketFrom(form: At): Omit<Bucket, 'code'> {
  const { said, at } = form
  const label = bothLanguages(said, `${at}.label`)
  const of = said(`${at}.of`) === 'rest' ? 'rest' : 'total'
  return { label, share: shareFrom(said(`${at}.share`)), of, to: recipientFrom(form) }
}

/** "70" and "70%" are both 70 per cent; "1/3" stays what it is. */
export function shareFrom(typed: string): string {
  const text = typed.replace(/[%\s]/g, '')
  const value = parseFraction(text.includes('/') ? text : `${text}%`)
  return value ? formatFraction(value) : typed
}

/** The same for people: "70", "33.3", "1/3" where it is no whole number of hundredths of a per cent. */
export function shareText(share: string): string {
  const value = parseFraction(share)
  if (!value) return share
  const hundredths = fraction(value.num * 10_000n, value.den)
  if (hundredths.den !== 1n) return formatFraction(value)
  const [whole, rest] = [hundredths.num / 100n, hundredths.num % 100n]
  return rest === 0n ? `${whole}` : `${whole}.${rest.toString().padStart(2, '0').replace(/0$/, '')}`
}

function recipientFrom(form: At): Bucket['to'] {
  const { said, at } = form
  const kind = said(`${at}.kind`)
  const limits = limitsFrom(form)
  if (kind === 'fund') return { kind, fund: said(`${at}.fund`) }
  if (kind === 'agent') return { kind, agent: said(`${at}.agent`) }
  if (kind === 'members') return { kind, types: listFrom(said(`${at}.type`)) }
  if (kind === 'points') return { kind, ...(limits && { limits }) }
  if (kind === 'needs') return { kind }
  return {
    kind: 'contributions',
    source: sourceFrom(said(`${at}.source`)),
    rules: filled(said, (row) => `${at}.r${row}.worth`).map((row) =>
      ruleFrom({ ...form, at: `${at}.r${row}` }),
    ),
    multipliers: multipliersFrom(form),
    ...(limits && { limits }),
  }
}

/** Several codes in one option, as `listText` writes them. */
const listFrom = (text: string) => text.split(',').filter(Boolean)
export const listText = (all: readonly string[]) => all.join(',')

type Source = Extract<Bucket['to'], { kind: 'contributions' }>['source']

function sourceFrom(chosen: string): Source {
  if (chosen === 'income') return { from: 'income' }
  if (chosen === 'all' || chosen === 'of-income') return { from: 'period', projects: chosen }
  return { from: 'period', projects: chosen === '' ? 'of-income' : listFrom(chosen) }
}

/** A source as the form's one field holds it. */
export const sourceText = (source: Source): string =>
  source.from === 'income'
    ? 'income'
    : typeof source.projects === 'string'
      ? source.projects
      : listText(source.projects)

function ruleFrom({ said, at, unit, lang }: At): Rule {
  return {
    kinds: listFrom(said(`${at}.kind`)),
    actions: listFrom(said(`${at}.actions`)) as Rule['actions'],
    unit: said(`${at}.unit`),
    worth: worthFrom(said(`${at}.worth`), unit, lang),
    claim: (said(`${at}.claim`) || 'once') as Rule['claim'],
  }
}

/** "20,000" won for an hour, in the smallest part of the equation's unit. */
function worthFrom(typed: string, unit: string, lang: Lang): string {
  const read = parseAmount(typed, unitOf(unit), lang)
  return typeof read === 'bigint' ? read.toString() : typed
}

function multipliersFrom({ said, at }: At): Multiplier[] {
  return filled(said, (row) => `${at}.m${row}.times`).flatMap((row) => {
    const [by = '', ...of] = said(`${at}.m${row}.of`).split(':')
    if (by === '') return []
    const times = said(`${at}.m${row}.times`)
    const value = parseFraction(times)
    return [{ by: by as Multiplier['by'], of: of.join(':'), times: value ? formatFraction(value) : times }]
  })
}

function limitsFrom({ said, at, unit, lang, unread }: At): Limits | undefined {
  const amountOf = (name: string) => {
    const typed = said(`${at}.${name}`)
    const read = typed === '' ? undefined : parseAmount(typed, unitOf(unit), lang)
    if (typeof read === 'string') unread.push(`${at}.${name}`)
    return typeof read === 'bigint' ? Number(read) : undefined
  }
  const [least, most] = [amountOf('least'), amountOf('most')]
  const times = parseFraction(said(`${at}.highest`))
  const limits = {
    ...(least !== undefined && { least }),
    ...(most !== undefined && { most }),
    ...(times && { times: formatFraction(times) }),
  }
  return Object.keys(limits).length > 0 ? limits : undefined
}

/** A fraction as a person writes a multiplier: "1.5" rather than "3/2" where it comes out even. */
export function timesText(text: string | undefined): string {
  const value = text === undefined ? undefined : parseFraction(text)
  return value ? decimal(value) : ''
}

function decimal({ num, den }: Fraction): string {
  const thousandths = fraction(num * 1000n, den)
  if (thousandths.den !== 1n) return formatFraction({ num, den })
  const rest = (thousandths.num % 1000n).toString().padStart(3, '0').replace(/0+$/, '')
  return rest === '' ? `${thousandths.num / 1000n}` : `${thousandths.num / 1000n}.${rest}`
}
