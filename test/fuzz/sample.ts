import fc from 'fast-check'
import { z } from 'zod'
import type { Chance } from './chance.ts'

/** What of JSON Schema our inputs use. */
export interface Schema {
  type?: string
  properties?: Record<string, Schema>
  required?: string[]
  items?: Schema
  minItems?: number
  maxItems?: number
  anyOf?: Schema[]
  oneOf?: Schema[]
  allOf?: Schema[]
  enum?: unknown[]
  const?: unknown
  pattern?: string
  format?: string
  minLength?: number
  maxLength?: number
  minimum?: number
  maximum?: number
  exclusiveMinimum?: number
  exclusiveMaximum?: number
  additionalProperties?: boolean | Schema
  /** What an id names, as `fields.ts` notes it. */
  idOf?: string
}

/** Values that exist: ids by what they name, all others by the name of their column or property. */
export interface Known {
  ids: Map<string, string[]>
  values: Map<string, unknown[]>
  /** Rows as they stand, by what their ids name and by column, so that what is given together fits together. */
  rows: Record<string, unknown>[]
  /** Any string at all that was seen. */
  words: string[]
  /** Days and times around the present one. */
  days: string[]
  times: string[]
}

export const schemaOf = (input: z.ZodType): Schema =>
  z.toJSONSchema(input, { io: 'input', unrepresentable: 'any' }) as Schema

/** A value that fits the schema and, where it can, names things that exist. */
export function sample(schema: Schema, known: Known, luck: Chance, name = ''): unknown {
  if (schema.const !== undefined) return schema.const
  if (schema.enum) return luck.pick(schema.enum)
  const choices = schema.anyOf ?? schema.oneOf
  if (choices) return sample(luck.pick(choices), known, luck, name)
  if (schema.allOf) return sample(Object.assign({}, ...schema.allOf), known, luck, name)
  switch (schema.type) {
    case 'object':
      return sampleObject(schema, known, luck)
    case 'array': {
      const least = schema.minItems ?? 0
      const count = luck.between(least, Math.max(least, Math.min(3, schema.maxItems ?? 3)))
      return Array.from({ length: count }, () => sample(schema.items ?? {}, known, luck, name))
    }
    case 'string':
      return sampleText(schema, known, luck, name)
    case 'integer':
    case 'number':
      return sampleNumber(schema, known, luck, name)
    case 'boolean':
      return luck.happens(0.5)
    case 'null':
      return null
    default:
      return luck.pick<unknown>([null, 'x', 3, [], {}])
  }
}

function sampleObject(schema: Schema, known: Known, luck: Chance): Record<string, unknown> {
  const required = schema.required ?? []
  const wanted = Object.entries(schema.properties ?? {}).filter(
    ([name]) => required.includes(name) || luck.happens(0.6),
  )
  const row = luck.happens(0.5) ? rowFor(schema, known, luck) : {}
  const object = Object.fromEntries(
    wanted.map(([name, one]) => [name, inRow(row, name, one) ?? sample(one, known, luck, name)]),
  )
  if (typeof schema.additionalProperties === 'object' && luck.happens(0.7))
    object[luck.pick(['agent', 'ko', 'note', 'x'])] = sample(schema.additionalProperties, known, luck)
  if (isAnyThing(schema) && luck.happens(0.9)) Object.assign(object, anyThing(known, luck))
  return object
}

/** A row that says at least two of the things asked for, as that of an item says its meeting; or none. */
function rowFor({ properties = {} }: Schema, known: Known, luck: Chance): Record<string, unknown> {
  const asked = Object.entries(properties)
  if (asked.length < 2) return {}
  const tried = Array.from({ length: 20 }, () => luck.pick(known.rows))
  return tried.find((row) => asked.filter(([name, one]) => inRow(row, name, one)).length >= 2) ?? {}
}

/** What a row says of something an id names; other columns are sampled by their name anyway. */
function inRow(row: Record<string, unknown>, name: string, { idOf }: Schema): unknown {
  return idOf ? (row[idOf] ?? row[snake(name)]) : undefined
}

/** Whether it may name anything at all: what kind of thing, and which. */
function isAnyThing({ properties = {} }: Schema): boolean {
  const { kind, id, ...rest } = properties
  const isOpen = kind?.pattern !== undefined && id?.format === 'uuid' && id.idOf === undefined
  return isOpen && Object.keys(rest).length === 0
}

function anyThing(known: Known, luck: Chance) {
  const [kind, ids] = luck.pick([...known.ids])
  return { kind, id: luck.pick(ids) }
}

function sampleNumber(schema: Schema, known: Known, luck: Chance, name: string): number {
  const least = schema.minimum ?? (schema.exclusiveMinimum ?? -1) + 1
  const most = Math.min(
    schema.maximum ?? least + 100,
    (schema.exclusiveMaximum ?? Number.MAX_SAFE_INTEGER) - 1,
  )
  const seen = (known.values.get(name) ?? []).filter(
    (one): one is number => Number.isInteger(one) && Number(one) >= least && Number(one) <= most,
  )
  if (seen.length > 0 && luck.happens(0.5)) return luck.pick(seen)
  return luck.pick([least, most, luck.between(least, Math.min(most, least + 20))])
}

function sampleText(schema: Schema, known: Known, luck: Chance, name: string): string {
  const ids = known.ids.get(schema.idOf ?? '')
  if (ids?.length && luck.happens(0.9)) return luck.pick(ids)
  const fits = fitting(schema)
  const named = (known.values.get(snake(name)) ?? []).filter(fits) as string[]
  if (named.length > 0 && luck.happens(0.7)) return luck.pick(named)
  if (luck.happens(0.5)) {
    const some = Array.from({ length: 40 }, () => luck.pick(known.words)).find(fits)
    if (some !== undefined) return some
  }
  return made(schema, known, luck)
}

const snake = (name: string) => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)

function fitting({ pattern, minLength = 0, maxLength = 200 }: Schema): (one: unknown) => boolean {
  const regex = pattern ? new RegExp(pattern) : /^/
  return (one) =>
    typeof one === 'string' && one.length >= minLength && one.length <= maxLength && regex.test(one)
}

const madeBefore = new Map<string, string[]>()

/** Texts made from the pattern alone, kept, since making them costs time. */
function made(
  { pattern, format, minLength = 0, maxLength = 30 }: Schema,
  known: Known,
  luck: Chance,
): string {
  const plain: Record<string, string[]> = {
    date: [...known.days, ...known.days, '0001-01-01', '9999-12-31', '2024-02-29'],
    'date-time': [...known.times, ...known.times, '0000-01-01T00:00:00.000Z', '9999-12-31T23:59:59.999Z'],
    uri: ['https://example.org/a', 'http://[::1]:80/', 'https://예.한국/'],
    email: ['a@example.org', 'x+y@sub.example.co.kr'],
  }
  const usual = plain[format ?? '']
  if (usual) return luck.pick(usual)
  if (!pattern)
    return luck
      .pick(['물길', 'x', '한 글 <b>"', ' '.repeat(3), 'é\u0301'])
      .padEnd(minLength, 'ㄱ')
      .slice(0, maxLength)
  const kept =
    madeBefore.get(pattern) ?? fc.sample(fc.stringMatching(new RegExp(pattern)), { numRuns: 20, seed: 7 })
  madeBefore.set(pattern, kept)
  return luck.pick(kept)
}
