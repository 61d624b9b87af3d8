import fc from 'fast-check'
import type { JsonSchema } from './json-schema.ts'

/**
 * Inputs that fit a schema, or nearly: the shape is right and the values are what a careless or hostile program might
 * send. `ids` are some that exist, so that a few inputs reach further than "not found".
 */
export function inputLike(schema: JsonSchema, ids: readonly string[]): fc.Arbitrary<unknown> {
  return valueLike(schema, schema.$defs ?? {}, ids, 0)
}

type Defs = Record<string, JsonSchema>

function valueLike(
  schema: JsonSchema,
  defs: Defs,
  ids: readonly string[],
  depth: number,
): fc.Arbitrary<unknown> {
  if (schema.$ref) {
    const to = defs[schema.$ref.replace('#/$defs/', '')]
    return to && depth < 6 ? valueLike(to, defs, ids, depth + 1) : fc.constant(null)
  }
  if (schema.const !== undefined) return fc.constant(schema.const)
  if (schema.enum) return fc.constantFrom(...schema.enum)
  const parts = schema.anyOf ?? schema.oneOf
  if (parts) return fc.oneof(...parts.map((part) => valueLike(part, defs, ids, depth)))
  if (schema.type === 'object') return objectLike(schema, defs, ids, depth)
  if (schema.type === 'array') {
    const item = depth < 6 ? valueLike(schema.items ?? {}, defs, ids, depth + 1) : fc.constant(null)
    return fc.array(item, { minLength: schema.minItems ?? 0, maxLength: Math.min(schema.maxItems ?? 3, 3) })
  }
  return plainLike(schema, ids)
}

function objectLike(
  schema: JsonSchema,
  defs: Defs,
  ids: readonly string[],
  depth: number,
): fc.Arbitrary<unknown> {
  const fields = Object.entries(schema.properties ?? {}).map(
    ([name, field]) => [name, valueLike(field, defs, ids, depth + 1)] as const,
  )
  if (fields.length === 0) return fc.constantFrom({}, { x: 1 }, { constructor: {} })
  return fc.record(Object.fromEntries(fields), { requiredKeys: schema.required ?? [] })
}

function plainLike(schema: JsonSchema, ids: readonly string[]): fc.Arbitrary<unknown> {
  if (schema.type === 'boolean') return fc.boolean()
  if (schema.type === 'null') return fc.constant(null)
  if (schema.type === 'integer' || schema.type === 'number') {
    const { minimum = -1, maximum = 2 ** 53 } = schema
    return fc.oneof(
      fc.constantFrom(minimum, maximum),
      fc.integer({ min: Math.max(minimum, -1000), max: Math.max(minimum, Math.min(maximum, 1000)) }),
    )
  }
  if (schema.type === 'string') return textLike(schema, ids)
  return fc.constantFrom(null, true, 0, 1.5, 'x', [], {}, [[{}]])
}

function textLike({ format, pattern, minLength = 0, maxLength = 40 }: JsonSchema, ids: readonly string[]) {
  if (format === 'uuid') return fc.oneof({ weight: 4, arbitrary: fc.constantFrom(...ids) }, fc.uuid())
  if (format === 'date')
    return fc.constantFrom('2026-03-02', '2026-02-28', '1900-01-01', '2999-12-31', '9999-12-31', '0000-01-01')
  if (format === 'date-time')
    return fc.constantFrom(
      '2026-03-02T09:00:00.000Z',
      '1970-01-01T00:00:00.000Z',
      '9999-12-31T23:59:59.999Z',
      '0000-01-01T00:00:00.000Z',
    )
  if (format === 'email') return fc.constantFrom('mina@example.org', `${'a'.repeat(60)}@example.org`)
  if (format === 'uri') return fc.constantFrom('https://example.org/', 'http://127.0.0.1:1/x')
  if (pattern) return matching(pattern)
  const odd = [
    '',
    ' ',
    '가'.repeat(minLength || 1),
    '\u202e',
    '\ufeff',
    "'; drop table x; --",
    '%00',
    '<b>',
    '\\',
    '🍚'.repeat(9),
  ]
  return fc.oneof(
    fc.constantFrom(...odd),
    fc.string({ unit: 'binary', minLength, maxLength: Math.min(maxLength, 60) }),
  )
}

function matching(pattern: string): fc.Arbitrary<string> {
  try {
    return fc.stringMatching(new RegExp(pattern))
  } catch {
    // A pattern fast-check cannot invert.
    return fc.constantFrom('member', '0', 'KRW', 'members.join')
  }
}
