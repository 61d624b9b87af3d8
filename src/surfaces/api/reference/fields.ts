import type { Lang } from '../../../kernel/language.ts'
import type { JsonSchema } from '../json-schema.ts'
import { referenceWords } from './words.ts'

/** One row of the table of inputs. */
export interface FieldRow {
  /** With dots where it is inside another: `founder.name`, `changes[].path`. */
  name: string
  kind: string
  required: boolean
}

const deepest = 3

/** The fields of an input, those of objects and lists inside it too, to a depth people still read. */
export function fieldsOf(schema: JsonSchema, lang: Lang, prefix = '', depth = 0): FieldRow[] {
  return Object.entries(schema.properties ?? {}).flatMap(([key, field]) => {
    const name = `${prefix}${key}`
    const row = { name, kind: kindOf(field, lang), required: schema.required?.includes(key) ?? false }
    const inner = field.properties ? field : field.items
    if (depth >= deepest || !inner?.properties) return [row]
    return [row, ...fieldsOf(inner, lang, field.items ? `${name}[].` : `${name}.`, depth + 1)]
  })
}

/** What a field takes, in a few words. */
export function kindOf(schema: JsonSchema, lang: Lang): string {
  const { kinds } = referenceWords[lang]
  const choices = schema.enum ?? (schema.const === undefined ? undefined : [schema.const])
  if (choices) return `${kinds.oneOf}: ${choices.map(String).join(', ')}`
  const parts = schema.anyOf ?? schema.oneOf
  if (parts) return [...new Set(parts.map((one) => kindOf(one, lang)))].join(' / ')
  if (schema.type === 'array') return `${kinds.list}: ${kindOf(schema.items ?? {}, lang)}`
  if (schema.type === 'string') return textKind(schema, lang)
  return kinds[plainKinds[String(schema.type)] ?? 'any']
}

const plainKinds: Record<string, 'number' | 'bool' | 'object'> = {
  integer: 'number',
  number: 'number',
  boolean: 'bool',
  object: 'object',
}

function textKind(schema: JsonSchema, lang: Lang): string {
  const { kinds } = referenceWords[lang]
  if (schema.format === 'uuid') return schema['x-id-of'] ? `${kinds.id} ${schema['x-id-of']}` : kinds.id
  if (schema.format === 'date') return kinds.date
  if (schema.format === 'date-time') return kinds.instant
  return /^\^(-\?)?(\(0\|)?\[[01]-9\]/.test(schema.pattern ?? '') ? kinds.amount : kinds.text
}
