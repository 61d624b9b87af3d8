import type { z } from 'zod'
import { formatDate, type Lang } from '../../kernel/language.ts'
import { formatAmount, unitOf } from '../../kernel/units.ts'
import type { CharterData } from '../charter/charter.ts'
import { labelOf } from '../charter/labels.ts'
import { powerSpec } from '../charter/powers.ts'
import { registry } from '../charter/registry.ts'
import { dayWords, fieldWords } from './field-words.ts'
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
  const said = { input, lang, names, rules }
  const facts = Object.entries(input)
    .filter(([key, value]) => value !== undefined && value !== null && value !== '' && !isPart(key, input))
    .map(([key, value]) => ({ term: termOf(key, value, lang), value: valueText(key, value, said) }))
  return { title: commandTitle(command, lang), facts }
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

/** The labels of all ids the input names, each looked up by what its field says it names. */
async function namesIn(
  shape: Shape,
  input: Record<string, unknown>,
  labels: Labels,
): Promise<Map<string, string>> {
  const wanted = Object.entries(shape).flatMap(([key, schema]) => {
    const idOf = idOfField(schema)
    const ids = [input[key]].flat().filter((id): id is string => typeof id === 'string')
    return idOf && ids.length > 0 ? [labels(idOf, ids)] : []
  })
  return new Map((await Promise.all(wanted)).flatMap((found) => [...found]))
}

/** What a field's ids name, also where they are optional or many. */
function idOfField(schema: z.ZodType): string | undefined {
  const own = (schema.meta() as { idOf?: string } | undefined)?.idOf
  const def = schema.def as { innerType?: z.ZodType; element?: z.ZodType }
  const inner = def.innerType ?? def.element
  return own ?? (inner && idOfField(inner))
}

/** A unit is said together with its amount, and which kind of office it is with the office's name. */
function isPart(key: string, input: Record<string, unknown>): boolean {
  if (key === 'unit') return isAmount(input.amount) && typeof input.unit === 'string'
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
}

function valueText(key: string, value: unknown, said: Said): string {
  const { input, lang, names } = said
  if (key === 'amount' && isAmount(value) && typeof input.unit === 'string')
    return formatAmount(BigInt(value), unitOf(input.unit), lang).text
  if (typeof value === 'boolean') return value ? words[lang].yes : words[lang].no
  if (Array.isArray(value)) return value.map((one) => valueText(key, one, { ...said, input: {} })).join(', ')
  if (typeof value === 'object' && value !== null) return JSON.stringify(value)
  // A calendar day has no time zone of its own.
  if (isDay(value)) return formatDate(new Date(`${value}T00:00:00Z`), lang, 'UTC')
  return names.get(String(value)) ?? officeText(key, value, said) ?? String(value)
}

/** What our rules call a type, organ or role. */
function officeText(key: string, value: unknown, { input, lang, rules }: Said): string | undefined {
  if (!rules || typeof value !== 'string') return undefined
  const named = { type: 'memberTypes', types: 'memberTypes', organ: 'organs', role: 'roles' } as const
  if (key in named) return labelOf(rules, named[key as keyof typeof named], value, lang)
  if (key !== 'code' || !isOffice(input.kind)) return undefined
  return labelOf(rules, named[input.kind], value, lang)
}
