import type { z } from 'zod'
import type { Lang } from '../../kernel/language.ts'
import { formatAmount, unitOf } from '../../kernel/units.ts'
import { powerSpec } from '../charter/powers.ts'
import { registry } from '../charter/registry.ts'
import { fieldWords } from './field-words.ts'
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

/** Describes a command of any slice from its declared input alone, so that a new slice needs nothing here. */
export async function describe(
  command: string,
  input: Record<string, unknown>,
  lang: Lang,
  labels: Labels,
): Promise<Described> {
  const shape = shapeOf(registry().command(command)?.input)
  const names = await namesIn(shape, input, labels)
  const facts = Object.entries(input)
    .filter(([key, value]) => value !== undefined && value !== null && !isUnitOfAmount(key, input))
    .map(([key, value]) => ({
      term: fieldWords[key]?.[lang] ?? key,
      value: valueText(key, value, input, lang, names),
    }))
  return { title: commandTitle(command, lang), facts }
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

/** A unit is said together with its amount. */
const isUnitOfAmount = (key: string, input: Record<string, unknown>) =>
  key === 'unit' && isAmount(input.amount) && typeof input.unit === 'string'

const isAmount = (value: unknown): value is string => typeof value === 'string' && /^-?\d{1,16}$/.test(value)

function valueText(
  key: string,
  value: unknown,
  input: Record<string, unknown>,
  lang: Lang,
  names: Map<string, string>,
): string {
  if (key === 'amount' && isAmount(value) && typeof input.unit === 'string')
    return formatAmount(BigInt(value), unitOf(input.unit), lang).text
  if (typeof value === 'boolean') return value ? words[lang].yes : words[lang].no
  if (Array.isArray(value)) return value.map((one) => valueText(key, one, {}, lang, names)).join(', ')
  if (typeof value === 'object' && value !== null) return JSON.stringify(value)
  return names.get(String(value)) ?? String(value)
}
