import { z } from 'zod'

/**
 * The field types of command inputs, query inputs and journal entries. Input is self-contained canonical
 * JSON, so amounts travel as decimal strings and arrive in `run` as `bigint`.
 */

/** The id of something; `of` names what (`members.agent`), so that pages and sentences can look up its label. */
export const id = (of: string) => z.uuid().toLowerCase().meta({ idOf: of })

const idPattern = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/** Whether what came in an address or a form can be an id at all; the database is not asked for anything else. */
export const isId = (text: unknown): text is string => typeof text === 'string' && idPattern.test(text)

/** Beyond this no sum of ours can be meant seriously, and every total still fits the database's type. */
export const largestAmount = 10n ** 15n

const amountText = z.string().regex(/^-?(0|[1-9]\d{0,15})$/)

/** A signed whole number of the unit's smallest part (won, cents, seconds, milli-credits). */
export const amount = () =>
  z.codec(amountText, z.bigint().gte(-largestAmount).lte(largestAmount), {
    decode: (text) => BigInt(text),
    encode: (value) => value.toString(),
  })

/** An amount that moves something: at least one smallest part. */
export const positiveAmount = () =>
  z.codec(z.string().regex(/^[1-9]\d{0,15}$/), z.bigint().positive().lte(largestAmount), {
    decode: (text) => BigInt(text),
    encode: (value) => value.toString(),
  })

/** A machine name: a type, role, organ, procedure or dial. */
export const code = () => z.string().regex(/^[a-z][a-z0-9_-]{0,39}$/)

/** `slice.name`, of a command, query, dial or entry kind. */
export const qualifiedName = () => z.string().regex(/^[a-z][a-z0-9_-]{0,39}\.[A-Za-z][A-Za-z0-9_]{0,59}$/)

/** A unit of the ledger: `KRW`, `EUR`, `h`, `points`, `shares`, `kWh` … */
export const unitCode = () => z.string().regex(/^[A-Za-z][A-Za-z0-9_-]{0,15}$/)

/** A plain-text-accounting path under one of the five roots. */
export const account = () =>
  z
    .string()
    .max(200)
    .regex(/^(assets|liabilities|equity|income|expenses)(:[a-z0-9][a-z0-9_-]{0,39}){1,6}$/)
    .meta({ idOf: 'books.account' })

/** A point in time, UTC. */
export const instant = () => z.iso.datetime({ precision: 3 }).refine(hasYear, 'year')

/** A calendar day, `2026-03-01`. */
export const day = () => z.iso.date().refine(hasYear, 'year')

/** The SHA-256 of a stored file's bytes. */
export const fileHash = () => z.string().regex(/^[0-9a-f]{64}$/)

/** One line people write: a name, a title. */
export const line = (longest = 200) => z.string().trim().min(1).max(longest).refine(isOneLine, 'line')

/** Free text people write, kept in rows that can be erased, never in the journal. */
export const text = (longest = 20_000) => z.string().max(longest).refine(isStorable, 'text')

export const emailAddress = () => z.email().max(254).toLowerCase()

/** A web address a person may follow; nothing but http and https. */
export const webAddress = () => z.url({ protocol: /^https?$/ }).max(2_000)

export const bilingual = (longest = 200) => z.strictObject({ ko: line(longest), en: line(longest) })

/** ISO 8601 has a year 0, calendars and PostgreSQL don't. */
function hasYear(value: string): boolean {
  return !value.startsWith('0000')
}

/** Half a surrogate pair or a NUL can be neither stored nor hashed the same way everywhere. */
function isStorable(value: string): boolean {
  return value.isWellFormed() && !value.includes('\u0000')
}

function isOneLine(value: string): boolean {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: refusing control characters is the point
  return isStorable(value) && !/[\u0000-\u001f\u007f\u2028\u2029]/.test(value)
}
