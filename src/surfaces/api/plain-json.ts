/** What can stand in a JSON text. */
export type Json = string | number | boolean | null | Json[] | { [name: string]: Json }

/** A result as plain JSON: amounts as decimal strings, times as ISO 8601 in UTC, maps as objects. */
export function plainJson(value: unknown): Json {
  if (value === undefined || value === null) return null
  if (typeof value === 'bigint') return value.toString()
  if (value instanceof Date) return value.toISOString()
  if (value instanceof Uint8Array) return Buffer.from(value).toString('base64')
  if (Array.isArray(value)) return value.map(plainJson)
  if (value instanceof Set) return [...value].map(plainJson)
  if (value instanceof Map) return plainJson(Object.fromEntries(value))
  if (typeof value === 'object') return plainRecord(value)
  return value as string | number | boolean
}

function plainRecord(value: object): Json {
  const kept = Object.entries(value).filter(([, inner]) => inner !== undefined)
  return Object.fromEntries(kept.map(([name, inner]) => [name, plainJson(inner)]))
}
