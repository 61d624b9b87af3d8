import { z } from 'zod'
import type { Asked, Dial, Entries } from '../../kernel/charter.ts'

/** How one part of a record is asked for. */
export type Ask =
  /** Its own name in code: nobody sees it, it is made from its words. */
  | { is: 'code' }
  | { is: 'bilingual' | 'flag' | 'time' | 'month_day' | 'date' | 'unit' | 'text' }
  | { is: 'number'; min?: number; max?: number }
  /** `asText`: the charter states it as digits in a string. */
  | { is: 'amount'; asText: boolean }
  /** One of what the schema lists, or of what the rules have. */
  | { is: 'choice'; values?: readonly (string | number)[] }
  | { is: 'ticks'; values?: readonly (string | number)[] }
  | { is: 'rows'; of: EntryField }
  | { is: 'group'; fields: readonly EntryField[] }

export interface EntryField {
  name: string
  /** As `asks` names it: without the places of rows. */
  path: string
  ask: Ask
  /** What stands there where nothing is said; absent where something must be said. */
  none?: 'absent' | 'null'
  said?: Asked
}

/** What of JSON Schema dials use. */
interface Shape {
  type?: string
  enum?: (string | number)[]
  const?: string | number
  pattern?: string
  format?: string
  minimum?: number
  maximum?: number
  anyOf?: Shape[]
  oneOf?: Shape[]
  items?: Shape
  properties?: Record<string, Shape>
  required?: string[]
}

export type ListDial = Dial & { entries: Entries }

/** A dial whose value is a list that members change record by record. */
export const isListDial = (dial: Dial | undefined): dial is ListDial => dial?.entries !== undefined

/** Whether a dial's schema is a list of records at all. */
export const holdsRecords = ({ schema }: Dial): boolean => {
  const { type, items } = shapeOf(schema)
  return type === 'array' && Boolean(items?.properties ?? items?.oneOf ?? items?.anyOf)
}

const shapeOf = (schema: z.ZodType) =>
  z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }) as Shape

/** The kinds of record there are to choose from first; none where all are alike. */
export function waysOf({ schema, entries }: ListDial): string[] {
  const { first } = entries
  if (!first) return []
  return variantsOf(shapeOf(schema)).flatMap(({ properties }) => {
    const { enum: listed, const: only } = properties?.[first] ?? {}
    return (listed ?? [only]).map(String)
  })
}

const variantsOf = ({ items = {} }: Shape): Shape[] => items.oneOf ?? items.anyOf ?? [items]

/** Everything asked about a record of one kind; of any kind where none is named. */
export function fieldsOfEntry({ schema, entries }: ListDial, way?: string): EntryField[] {
  const { first, asks } = entries
  const variants = variantsOf(shapeOf(schema))
  const shape = variants.find(({ properties }) => fits(properties?.[first ?? ''], way)) ?? variants[0]!
  const fields = partsIn(shape, '', asks)
  const isAsked = ({ name, said }: EntryField) =>
    name !== first && (!said?.only || said.only.includes(way ?? ''))
  return fields.filter(isAsked)
}

const fits = (shape: Shape | undefined, way: string | undefined) =>
  shape?.const === way || (shape?.enum ?? []).includes(way ?? '')

/** In the order of `asks`; what that forgot comes last, and the conformance test names it. */
function partsIn({ properties = {}, required = [] }: Shape, at: string, asks: Entries['asks']): EntryField[] {
  const order = Object.keys(asks)
  const rank = (path: string) => (order.includes(path) ? order.indexOf(path) : order.length)
  return Object.entries(properties)
    .map(([name, shape]) => fieldAt(name, shape, at ? `${at}.${name}` : name, asks, required.includes(name)))
    .sort((a, b) => rank(a.path) - rank(b.path))
}

function fieldAt(
  name: string,
  shape: Shape,
  path: string,
  asks: Entries['asks'],
  isRequired: boolean,
): EntryField {
  const given = (shape.anyOf ?? [shape]).filter((one) => one.type !== 'null')
  const none = !isRequired ? 'absent' : given.length < (shape.anyOf?.length ?? 1) ? 'null' : undefined
  const said = asks[path]
  return { name, path, none, said, ask: askOf(given[0]!, path, said, asks) }
}

function askOf(shape: Shape, path: string, said: Asked | undefined, asks: Entries['asks']): Ask {
  if (path === 'code') return { is: 'code' }
  if (said?.unit) return { is: 'amount', asText: shape.type === 'string' }
  if (shape.type === 'array') return listOf(shape.items ?? {}, path, said, asks)
  if (shape.enum || shape.const !== undefined || said?.choices)
    return { is: 'choice', values: shape.enum ?? (shape.const === undefined ? undefined : [shape.const]) }
  if (shape.properties)
    return isBilingual(shape) ? { is: 'bilingual' } : { is: 'group', fields: partsIn(shape, path, asks) }
  if (shape.type === 'boolean') return { is: 'flag' }
  if (shape.type === 'integer' || shape.type === 'number')
    return said?.words
      ? { is: 'choice', values: Object.keys(said.words).map(Number) }
      : { is: 'number', min: shape.minimum, max: shape.maximum }
  return { is: kindOfText(shape) }
}

function listOf(items: Shape, path: string, said: Asked | undefined, asks: Entries['asks']): Ask {
  if (items.enum || said?.choices) return { is: 'ticks', values: items.enum }
  return { is: 'rows', of: fieldAt('', items, path, asks, true) }
}

const isBilingual = ({ properties = {} }: Shape) => Object.keys(properties).sort().join() === 'en,ko'

// The patterns of `unitCode()` in kernel/fields.ts, of times of day and of days of any year.
function kindOfText({ pattern = '', format }: Shape): 'unit' | 'time' | 'month_day' | 'date' | 'text' {
  if (format === 'date') return 'date'
  if (pattern.startsWith('^[A-Za-z]')) return 'unit'
  if (pattern.includes('[0-5]\\d')) return 'time'
  return pattern.startsWith('^(0[1-9]|1[0-2])-') ? 'month_day' : 'text'
}
