import type { Command, Query } from '../../../kernel/capability.ts'
import { inputSchema, type JsonSchema } from '../json-schema.ts'

/** How to send it from a terminal. */
export function curlOf(one: Command | Query): string {
  const path = `$DURE/api/v1/c/COMMONS/${one.name.replace('.', '/')}`
  const input = exampleOf(inputSchema(one.input)) as Record<string, unknown>
  if (!('failures' in one)) {
    const given = Object.entries(input).map(([name, value]) => `${name}=${textOf(value)}`)
    const search = given.length > 0 ? `?${given.join('&')}` : ''
    return `curl "${path}${search}" \\\n  -H "Authorization: Bearer $TOKEN"`
  }
  return [
    `curl -X POST "${path}" \\`,
    `  -H "Authorization: Bearer $TOKEN" \\`,
    `  -H "Idempotency-Key: $(uuidgen)" \\`,
    `  -H "Content-Type: application/json" \\`,
    `  -d '${JSON.stringify(input)}'`,
  ].join('\n')
}

const textOf = (value: unknown) => (typeof value === 'string' ? value : JSON.stringify(value))

/** Something of this shape: only what must be there. */
function exampleOf(schema: JsonSchema, depth = 0): unknown {
  if (schema.const !== undefined) return schema.const
  if (schema.enum) return schema.enum[0]
  const part = (schema.anyOf ?? schema.oneOf)?.[0]
  if (part) return exampleOf(part, depth)
  if (schema.type === 'object' || schema.properties) return exampleObject(schema, depth)
  if (schema.type === 'array')
    return schema.minItems && schema.items ? [exampleOf(schema.items, depth + 1)] : []
  if (schema.type === 'integer' || schema.type === 'number') return Math.max(schema.minimum ?? 1, 1)
  if (schema.type === 'boolean') return true
  return exampleText(schema)
}

function exampleObject(schema: JsonSchema, depth: number): unknown {
  if (depth > 4) return {}
  const names = schema.required ?? []
  return Object.fromEntries(
    names.map((name) => [name, exampleOf(schema.properties?.[name] ?? {}, depth + 1)]),
  )
}

function exampleText({ format, pattern = '' }: JsonSchema): string {
  if (format === 'uuid') return '01890000-0000-7000-8000-000000000000'
  if (format === 'date') return '2026-03-01'
  if (format === 'date-time') return '2026-03-01T09:00:00.000Z'
  if (format === 'email') return 'mina@example.org'
  if (/^\^(-\?)?(\(0\|)?\[[01]-9\]/.test(pattern)) return '12000'
  return '…'
}
