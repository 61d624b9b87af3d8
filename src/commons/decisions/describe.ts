import type { z } from 'zod'
import { formatDay, type Lang } from '../../kernel/language.ts'
import { formatAmount, unitOf } from '../../kernel/units.ts'
import type { CharterData } from '../charter/charter.ts'
import { labelOf } from '../charter/labels.ts'
import { powerSpec } from '../charter/powers.ts'
import { registry } from '../charter/registry.ts'
import { dayWords, fieldWords, valueWords } from './field-words.ts'
import { words } from './words.ts'

/** A frozen command in words: what it is called, and what is in its input. */
export interface Described {
  title: string
  facts: { term: string; value: string }[]
}

/** How ids are called now, as pages look it up. */
export type Labels = (idOf: string, ids: readonly string[]) => Promise<Map<string, string>>

/** What a command is called in the reader's language; its own name where this installation has no such command. */
export function commandTitle(command: string, lang: Lang): string {
  return powerSpec(registry(), command)?.title[lang] ?? command
}

/**
 * Describes a command of any slice from its declared input alone, so that a new slice needs nothing here. `rules`
 * say what types, organs and roles are called.
 */
export async function describe(
  command: string,
  input: Record<string, unknown>,
  lang: Lang,
  labels: Labels,
  rules?: CharterData,
): Promise<Described> {
  const shape = shapeOf(registry().command(command)?.input)
  const names = await namesIn(shape, input, labels)
  const said = { input, lang, names, rules, amounts: amountsIn(shape) }
  return { title: commandTitle(command, lang), facts: factsOf(said) }
}

function factsOf(said: Said): Described['facts'] {
  const { input, lang } = said
  return Object.entries(input)
    .filter(([key, value]) => value !== undefined && value !== null && value !== '' && !isPart(key, input))
    .map(([key, value]) => ({ term: termOf(key, value, lang), value: valueText(key, value, said) }))
}

/** Who or what a command is about, in a few words: "정태식, 이장". Empty where its input names nothing. */
export async function namedIn(
  command: string,
  input: Record<string, unknown>,
  lang: Lang,
  labels: Labels,
  rules?: CharterData,
): Promise<string> {
  const names = await namesIn(shapeOf(registry().command(command)?.input), input, labels)
  const said = { input, lang, names, rules }
  return Object.entries(input)
    .map(([key, value]) => names.get(String(value)) ?? officeText(key, value, said))
    .filter((name) => name !== undefined)
    .slice(0, 2)
    .join(', ')
}

type Shape = Record<string, z.ZodType>

const shapeOf = (schema: z.ZodType | undefined): Shape =>
  (schema as { shape?: Shape } | undefined)?.shape ?? {}

/** The labels of all ids the input names, also deep inside it, each looked up by what its field says it names. */
async function namesIn(
  shape: Shape,
  input: Record<string, unknown>,
  labels: Labels,
): Promise<Map<string, string>> {
  const wanted = new Map<string, Set<string>>()
  for (const [key, schema] of Object.entries(shape)) collectIds(schema, input[key], wanted)
  const found = await Promise.all([...wanted].map(([idOf, ids]) => labels(idOf, [...ids])))
  return new Map(found.flatMap((some) => [...some]))
}

/** Ids by what they name; lists, optional fields and objects are gone into. */
function collectIds(schema: z.ZodType, value: unknown, found: Map<string, Set<string>>): void {
  if (value === undefined || value === null) return
  const { idOf } = (schema.meta() ?? {}) as { idOf?: string }
  if (idOf && typeof value === 'string') found.set(idOf, (found.get(idOf) ?? new Set()).add(value))
  const def = schema.def as { innerType?: z.ZodType; element?: z.ZodType }
  if (def.innerType) collectIds(def.innerType, value, found)
  if (def.element && Array.isArray(value)) for (const one of value) collectIds(def.element, one, found)
  for (const [key, inner] of Object.entries(shapeOf(schema)))
    collectIds(inner, (value as Record<string, unknown>)[key], found)
}

/** The fields that hold an amount of something, also deep inside it. */
function amountsIn(shape: Shape, found = new Set<string>()): Set<string> {
  for (const [key, schema] of Object.entries(shape)) {
    const def = schema.def as { innerType?: z.ZodType; element?: z.ZodType; out?: z.ZodType }
    if (def.out?.def.type === 'bigint') found.add(key)
    for (const inner of [def.innerType, def.element]) if (inner) amountsIn({ [key]: inner }, found)
    amountsIn(shapeOf(schema), found)
  }
  return found
}

/** A unit is said together with its amount, and which kind of office it is with the office's name. */
function isPart(key: string, input: Record<string, unknown>): boolean {
  if (key === 'unit')
    return ['amount', 'capacity'].some((one) => isAmount(input[one])) && typeof input.unit === 'string'
  return key === 'kind' && isOffice(input.kind) && typeof input.code === 'string'
}

const isAmount = (value: unknown): value is string => typeof value === 'string' && /^-?\d{1,16}$/.test(value)
const isOffice = (kind: unknown): kind is 'organ' | 'role' => kind === 'organ' || kind === 'role'
const isDay = (value: unknown): value is string =>
  typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value)

/** From and until mean one thing for days and another for places. */
function termOf(key: string, value: unknown, lang: Lang): string {
  const days = isDay(value) ? dayWords[key] : undefined
  return (days ?? fieldWords[key])?.[lang] ?? key
}

interface Said {
  input: Record<string, unknown>
  lang: Lang
  names: Map<string, string>
  rules?: CharterData
  /** Fields whose digits are read in groups of three. */
  amounts?: ReadonlySet<string>
}

function valueText(key: string, value: unknown, said: Said): string {
  const { input, lang, names } = said
  const isCounted = isAmount(value) && (key === 'amount' || said.amounts?.has(key))
  if (isCounted && typeof input.unit === 'string')
    return formatAmount(BigInt(value), unitOf(input.unit), lang).text
  if (said.amounts?.has(key) && isAmount(value)) return BigInt(value).toLocaleString(lang)
  if (typeof value === 'boolean') return value ? words[lang].yes : words[lang].no
  if (Array.isArray(value))
    return value.map((one) => valueText(key, one, { ...said, input: {} })).join(listed(value))
  if (typeof value === 'object' && value !== null)
    return factsOf({ ...said, input: value as Record<string, unknown> })
      .map(({ term, value }) => `${term} ${value}`)
      .join(' · ')
  if (isDay(value)) return formatDay(value, lang)
  const named = names.get(String(value)) ?? officeText(key, value, said)
  return named ?? valueWords[key]?.[String(value)]?.[lang] ?? String(value)
}

/** Things with parts of their own are kept apart more clearly. */
const listed = (value: readonly unknown[]) => (value.some((one) => typeof one === 'object') ? '; ' : ', ')

/** What our rules call a type, organ or role. */
function officeText(key: string, value: unknown, { input, lang, rules }: Said): string | undefined {
  if (!rules || typeof value !== 'string') return undefined
  const named = { type: 'memberTypes', types: 'memberTypes', organ: 'organs', role: 'roles' } as const
  if (key in named) return labelOf(rules, named[key as keyof typeof named], value, lang)
  if (key !== 'code' || !isOffice(input.kind)) return undefined
  return labelOf(rules, named[input.kind], value, lang)
}
