import type { z } from 'zod'
import { apiFailure } from './failures.ts'
import { inputSchema, type JsonSchema } from './json-schema.ts'
import { parseJson, refuseText } from './read-input.ts'

/** Parameters that belong to the request and not to the query's input. */
const ours = ['input', 'lang']

/**
 * A query's input from its address: `?input=<json>`, or one parameter a field. What should be a number, a yes or no,
 * or a list is read as such; a repeated parameter is a list.
 */
export function inputFrom(search: URLSearchParams, schema: z.ZodType): unknown {
  for (const [name, value] of search) [name, value].forEach(refuseText)
  const whole = search.get('input')
  if (whole !== null) return parseJson(whole)
  const { properties = {} } = inputSchema(schema)
  const fields = [...new Set(search.keys())].filter((name) => !ours.includes(name) || name in properties)
  return Object.fromEntries(
    fields.map((name) => {
      if (name === '__proto__') throw apiFailure('bad_name', { name })
      return [name, fieldOf(search.getAll(name), properties[name])]
    }),
  )
}

function fieldOf(values: string[], schema: JsonSchema | undefined): unknown {
  const types = typesOf(schema)
  if (types.includes('array')) return values.map((value) => oneOf(value, typesOf(schema?.items)))
  return values.length > 1 ? values : oneOf(values[0]!, types)
}

function oneOf(value: string, types: readonly string[]): unknown {
  const isNumber = types.some((type) => type === 'number' || type === 'integer')
  if (isNumber && /^-?\d+(\.\d+)?$/.test(value)) return Number(value)
  if (types.includes('boolean') && /^(true|false)$/.test(value)) return value === 'true'
  return types.includes('object') && value.startsWith('{') ? parseJson(value) : value
}

function typesOf(schema: JsonSchema | undefined): string[] {
  if (!schema) return []
  const own = schema.type === undefined ? [] : [schema.type].flat()
  return [...own, ...[...(schema.anyOf ?? []), ...(schema.oneOf ?? [])].flatMap(typesOf)]
}
