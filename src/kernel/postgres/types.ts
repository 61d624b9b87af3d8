import pg from 'pg'

type Parse = (text: string) => unknown

/** Object ids of the types that we read differently from `pg`, from pg_type. */
const parsers = new Map<number, Parse>([
  [20, BigInt], // int8
  [1700, wholeNumber], // numeric
  [1082, String], // date: a day has no hour and no zone, so it stays '2026-03-01'
])

/** The array type of each, by the same source. */
const arrays = new Map<number, number>([
  [1016, 20],
  [1231, 1700],
  [1182, 1082],
])

/**
 * How columns arrive: int8 and numeric as bigint, date as 'YYYY-MM-DD', timestamptz as Date, uuid as string, jsonb
 * parsed, the rest as `pg` does. A numeric with decimals throws rather than lose anything: round it in SQL.
 */
export const columnTypes: pg.CustomTypesConfig = {
  getTypeParser: (oid: number, format?: 'text' | 'binary') => {
    const element = arrays.get(oid)
    if (element !== undefined) return (text: string) => parseArray(text, parsers.get(element)!)
    return parsers.get(oid) ?? pg.types.getTypeParser(oid, format)
  },
}

function wholeNumber(text: string): bigint {
  if (!/^-?\d+$/.test(text)) throw new RangeError(`numeric ${text} is no whole number`)
  return BigInt(text)
}

/** None of these types has quotes, commas or brackets in its text, so arrays of any depth are read simply. */
function parseArray(text: string, parse: Parse): unknown {
  const json = text.replace(/[^{},]+/g, (item) => (item === 'NULL' ? 'null' : `"${item}"`))
  const nested: unknown = JSON.parse(json.replaceAll('{', '[').replaceAll('}', ']'))
  return mapDeep(nested, parse)
}

function mapDeep(value: unknown, parse: Parse): unknown {
  if (Array.isArray(value)) return value.map((item) => mapDeep(item, parse))
  return value === null ? null : parse(value as string)
}
