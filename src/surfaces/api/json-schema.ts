import { z } from 'zod'

/** As much of JSON Schema (2020-12) as we read ourselves. */
export interface JsonSchema {
  type?: string | string[]
  properties?: Record<string, JsonSchema>
  required?: string[]
  items?: JsonSchema
  anyOf?: JsonSchema[]
  oneOf?: JsonSchema[]
  allOf?: JsonSchema[]
  enum?: unknown[]
  const?: unknown
  pattern?: string
  format?: string
  minimum?: number
  maximum?: number
  minLength?: number
  maxLength?: number
  minItems?: number
  maxItems?: number
  additionalProperties?: JsonSchema | boolean
  $ref?: string
  $defs?: Record<string, JsonSchema>
  /** What an id names: `members.agent`. */
  'x-id-of'?: string
}

const kept = { input: new WeakMap<z.ZodType, JsonSchema>(), output: new WeakMap<z.ZodType, JsonSchema>() }

/** The shape of what is sent: amounts as decimal strings. */
export const inputSchema = (schema: z.ZodType) => schemaOf(schema, 'input')

/** The shape of what comes back: amounts as decimal strings, times as ISO 8601. */
export const outputSchema = (schema: z.ZodType) => schemaOf(schema, 'output')

function schemaOf(schema: z.ZodType, io: 'input' | 'output'): JsonSchema {
  const known = kept[io].get(schema)
  if (known) return known
  const { $schema: _, ...made } = z.toJSONSchema(schema, {
    io,
    unrepresentable: 'any',
    override: ({ zodSchema, jsonSchema }) => describe(zodSchema._zod.def.type, jsonSchema as Described),
  }) as Record<string, unknown>
  kept[io].set(schema, made as JsonSchema)
  return made as JsonSchema
}

type Described = JsonSchema & { idOf?: string }

/** What JSON has no type for, as `plainJson` writes it. */
function describe(type: string, schema: Described): void {
  if (type === 'bigint') Object.assign(schema, { type: 'string', pattern: '^-?[0-9]+$' })
  if (type === 'date') Object.assign(schema, { type: 'string', format: 'date-time' })
  if (type === 'map') schema.type = 'object'
  if (type === 'set') schema.type = 'array'
  if (schema.idOf === undefined) return
  schema['x-id-of'] = schema.idOf
  delete schema.idOf
}
