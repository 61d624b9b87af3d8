import { hash } from 'node:crypto'
import canonicalize from 'canonicalize'

/**
 * The one text of a plain value: RFC 8785 (JSON Canonicalization Scheme), so that equal values hash equally.
 *
 * Beyond RFC 8785: a `bigint` is written as its decimal *string* (an amount never passes through a float), and a
 * property whose value is `undefined` is left out. Numbers are written as RFC 8785 says; -0 becomes 0.
 *
 * @throws TypeError naming the place (`$.data.at`) for anything that is not plain data: Date, Map, bytes, class
 * instances, functions, symbols, NaN, infinities, lone surrogates, `undefined` in a list, cycles.
 */
export function canonicalText(value: unknown): string {
  // The library writes what is left: it orders the keys and escapes the strings.
  return canonicalize(plain(value, [])) as string
}

/** UTF-8 bytes of `canonicalText(value)`: what is hashed and kept verbatim. */
export function canonicalBytes(value: unknown): Uint8Array {
  return Buffer.from(canonicalText(value), 'utf8')
}

/** SHA-256 of some bytes: 32 bytes. */
export function sha256(bytes: Uint8Array): Uint8Array {
  return hash('sha256', bytes, 'buffer')
}

/** Lower-case hexadecimal text of some bytes. */
export function hex(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('hex')
}

/** Deeper than any entry needs, and far below the stack: past it a value is a cycle or an attack. */
const deepest = 100

/** Checks the value and replaces each bigint. `path` is shared by all calls and read only when refusing. */
function plain(value: unknown, path: (string | number)[]): unknown {
  switch (typeof value) {
    case 'string':
      return value.isWellFormed() ? value : refuse('has a lone surrogate', path)
    case 'number':
      return Number.isFinite(value) ? value : refuse(`is ${value}`, path)
    case 'bigint':
      return value.toString()
    case 'boolean':
      return value
    case 'object':
      if (value === null) return null
      if (path.length >= deepest) return refuse('is nested too deeply or contains itself', path)
      return Array.isArray(value) ? plainList(value, path) : plainRecord(value, path)
    default:
      return refuse(`is ${typeof value === 'undefined' ? 'undefined' : `a ${typeof value}`}`, path)
  }
}

function plainList(list: unknown[], path: (string | number)[]): unknown[] {
  const out: unknown[] = []
  // By index, because holes must be seen (as undefined) and refused: dropping them would shift the rest.
  for (let i = 0; i < list.length; i++) {
    path.push(i)
    out.push(plain(list[i], path))
    path.pop()
  }
  return out
}

function plainRecord(record: object, path: (string | number)[]): Record<string, unknown> {
  const prototype = Object.getPrototypeOf(record)
  if (prototype !== Object.prototype && prototype !== null)
    refuse(`is a ${prototype.constructor?.name ?? 'class instance'}, not plain data`, path)
  const out: Record<string, unknown> = {}
  for (const key of Object.keys(record)) {
    const value = (record as Record<string, unknown>)[key]
    if (value === undefined) continue
    path.push(key)
    if (!key.isWellFormed()) refuse('has a lone surrogate in its name', path)
    const copy = plain(value, path)
    // A plain assignment to this name would set the prototype and lose the property.
    if (key === '__proto__') Object.defineProperty(out, key, { value: copy, enumerable: true })
    else out[key] = copy
    path.pop()
  }
  return out
}

function refuse(what: string, path: (string | number)[]): never {
  const place = path.map((step) => (typeof step === 'number' ? `[${step}]` : `.${step}`)).join('')
  throw new TypeError(`canonical JSON: $${place.toWellFormed()} ${what}`)
}
