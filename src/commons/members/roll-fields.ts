import { largestAmount } from '../../kernel/fields.ts'
import { parseDate, parseMonth } from '../../kernel/spreadsheet/dates.ts'
import { parseAmount } from '../../kernel/spreadsheet/numbers.ts'
import { restorePhone } from '../../kernel/spreadsheet/phones.ts'
import { cleanText, foldText } from '../../kernel/spreadsheet/text.ts'
import { headingKey, type RollField } from './roll-columns.ts'
import type { RollOptions, RollProblemCode } from './roll-rows.ts'

/** One member as a roll file states them. Amounts are in the currency's smallest parts. */
export interface RollRow {
  /** As the spreadsheet program counts, from 1. */
  row: number
  name: string
  memberNumber?: string
  /** The key of one of the given member types. */
  type?: string
  /** As `restorePhone` writes it. */
  phone?: string
  email?: string
  /** A calendar day, `2024-03-01`. */
  joinedOn?: string
  shares?: bigint
  shareAmount?: bigint
  address?: string
  note?: string
}

/** A member type with the labels people write in the type column. */
export interface RollType {
  key: string
  ko: string
  en: string
}

/** Sets the field from a cell that isn't empty, or says what is wrong with it. */
type FieldReader = (person: RollRow, text: string, options: RollOptions) => RollProblemCode | undefined

/** How each field is read and checked. */
export const fieldReaders: Record<RollField, FieldReader> = {
  name: (person, text) => {
    person.name = foldText(text)
    return tooLong(person.name, 100)
  },
  memberNumber: (person, text) => {
    person.memberNumber = foldText(text)
    return tooLong(person.memberNumber, 40)
  },
  type: (person, text, { types = [] }) => {
    if (types.length === 0) return undefined
    person.type = typeOf(text, types)?.key
    return person.type === undefined ? 'type_unknown' : undefined
  },
  phone: (person, text) => {
    person.phone = restorePhone(text)
    return person.phone === undefined ? 'phone_bad' : undefined
  },
  email: (person, text) => {
    const email = foldText(text)
      .replace(/^mailto:/i, '')
      .toLowerCase()
    if (email.length > 254) return 'too_long'
    if (!/^[^\s@<>(),;:"\\]+@[^\s@<>(),;:"\\.]+(\.[^\s@<>(),;:"\\.]+)+$/.test(email)) return 'email_bad'
    person.email = email
    return undefined
  },
  joinedOn: (person, text, { today }) => {
    const exact = parseDate(text)
    person.joinedOn = exact ?? parseMonth(text)
    if (person.joinedOn === undefined) return 'date_bad'
    if (today !== undefined && person.joinedOn > today) return 'joined_in_future'
    return exact === undefined ? 'month_only' : undefined
  },
  shares: (person, text) =>
    readCount(text, 0, (value) => {
      person.shares = value
    }),
  shareAmount: (person, text, { scale = 0 }) =>
    readCount(text, scale, (value) => {
      person.shareAmount = value
    }),
  address: (person, text) => {
    person.address = cleanText(text)
    return tooLong(person.address, 300)
  },
  note: (person, text) => {
    person.note = cleanText(text)
    return tooLong(person.note, 1000)
  },
}

/** `소비자 조합원`, `소비자조합원(개인)` and `Consumer member` are the type 소비자 (consumer). */
function typeOf(text: string, types: readonly RollType[]): RollType | undefined {
  const bare = (label: string) =>
    headingKey(label).replace(/(조합원|회원|members?)$/, '') || headingKey(label)
  const wanted = bare(text)
  return types.find((type) => [type.key, type.ko, type.en].some((label) => bare(label) === wanted))
}

function readCount(text: string, scale: number, set: (value: bigint) => void): RollProblemCode | undefined {
  const value = parseAmount(text, scale)
  if (typeof value !== 'bigint') return value
  if (value < 0n) return 'negative'
  if (value > largestAmount) return 'too_large'
  set(value)
  return undefined
}

function tooLong(text: string, longest: number): RollProblemCode | undefined {
  return [...text].length > longest ? 'too_long' : undefined
}
