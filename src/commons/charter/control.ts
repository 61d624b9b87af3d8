import { z } from 'zod'
import type { Lang } from '../../kernel/language.ts'
import { type ListPart, partsOf, readList, writeList } from './control-list.ts'
import {
  isProcedureControl,
  type ProcedureControl,
  readProcedureControl,
  writeProcedureControl,
} from './control-procedure.ts'

/** How a value is asked for in a form. */
export type Control =
  | { kind: 'number'; min?: number; max?: number; orNone: boolean }
  | { kind: 'amount'; orNone: boolean }
  | { kind: 'yes_no'; orNone?: boolean }
  /** Either it holds or nothing is stated. */
  | { kind: 'flag' }
  | { kind: 'choice'; options: readonly string[]; orNone?: boolean }
  | { kind: 'who'; options: readonly string[] }
  | { kind: 'bilingual' }
  | { kind: 'text'; orNone: boolean }
  | { kind: 'list'; parts: readonly ListPart[] }
  | { kind: 'json' }
  | ProcedureControl

interface JsonSchema {
  type?: string
  enum?: unknown[]
  const?: unknown
  pattern?: string
  minimum?: number
  maximum?: number
  anyOf?: JsonSchema[]
  items?: JsonSchema
  properties?: Record<string, JsonSchema>
}

/** The control that fits a dial's schema, with its bounds. What fits none is asked for as JSON. */
export function controlOf(schema: z.ZodType): Control {
  const described = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }) as JsonSchema
  const options = described.anyOf ?? [described]
  const given = options.filter((one) => one.type !== 'null')
  if (given.length === 1) return simple(given[0]!, options.length > 1)
  const constants = given.map((one) => one.const)
  return constants.every((one) => typeof one === 'string')
    ? { kind: 'choice', options: constants }
    : { kind: 'json' }
}

function simple(one: JsonSchema, orNone: boolean): Control {
  if (one.enum?.every((option) => typeof option === 'string') && !orNone)
    return { kind: 'choice', options: one.enum as string[] }
  if (one.type === 'integer') return { kind: 'number', ...bounds(one), orNone }
  if (one.type === 'boolean' && !orNone) return { kind: 'yes_no' }
  const parts = orNone ? undefined : partsOf(one)
  if (parts) return { kind: 'list', parts }
  if (one.type !== 'string' || one.enum) return { kind: 'json' }
  // The patterns of `amount()` and `positiveAmount()` in kernel/fields.ts.
  return { kind: one.pattern?.includes('\\d{0,15}') ? 'amount' : 'text', orNone }
}

/** JSON Schema says "any integer" as the largest a float holds exactly; that is no bound to tell people. */
function bounds({ minimum, maximum }: JsonSchema): { min?: number; max?: number } {
  const told = (bound?: number) =>
    bound !== undefined && Number.isSafeInteger(bound) && !isLimit(bound) ? bound : undefined
  return { min: told(minimum), max: told(maximum) }
}

const isLimit = (bound: number) => Math.abs(bound) === Number.MAX_SAFE_INTEGER

/** What a form sent for a control, as the charter states it; `undefined` where it can't be read. */
export function readControl(control: Control, sent: readonly string[]): unknown {
  const text = (sent[0] ?? '').trim()
  if (isProcedureControl(control)) return readProcedureControl(control, sent)
  switch (control.kind) {
    case 'number':
      if (text === '' && control.orNone) return null
      return /^-?\d{1,15}$/.test(plainDigits(text)) ? Number(plainDigits(text)) : undefined
    case 'amount':
      if (text === '' && control.orNone) return null
      return /^-?\d{1,16}$/.test(plainDigits(text)) ? BigInt(plainDigits(text)).toString() : undefined
    case 'yes_no':
      if (text === '' && control.orNone) return null
      return text === 'yes' ? true : text === 'no' ? false : undefined
    case 'flag':
      return sent.includes('yes') ? true : null
    case 'choice':
      if (text === '' && control.orNone) return null
      return control.options.includes(text) ? text : undefined
    case 'who':
      return sent.every((one) => control.options.includes(one))
        ? control.options.filter((one) => sent.includes(one))
        : undefined
    case 'bilingual':
      return text && sent[1]?.trim() ? { ko: text, en: sent[1].trim() } : undefined
    case 'text':
      return text === '' ? (control.orNone ? null : undefined) : text
    case 'list':
      return readList(control.parts, sent)
    case 'json':
      return readJson(text)
  }
}

/** Separators people type: `10,000`. */
const plainDigits = (text: string) => text.replace(/[,\s]/g, '')

function readJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** A stated value as the form's fields hold it. */
export function writeControl(control: Control, value: unknown, lang: Lang = 'en'): string[] {
  if (isProcedureControl(control)) return writeProcedureControl(control, value)
  if (control.kind === 'who') return [...(value as string[])]
  if (control.kind === 'flag') return value ? ['no', 'yes'] : ['no']
  if (control.kind === 'list') return writeList(control.parts, value, lang)
  if (control.kind === 'bilingual') {
    const { ko = '', en = '' } = (value ?? {}) as { ko?: string; en?: string }
    return [ko, en]
  }
  if (value === null || value === undefined) return ['']
  if (control.kind === 'yes_no') return [value ? 'yes' : 'no']
  return [control.kind === 'json' ? JSON.stringify(value) : String(value)]
}
