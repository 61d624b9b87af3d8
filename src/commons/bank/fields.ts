import { z } from 'zod'
import { day, isId } from '../../kernel/fields.ts'
import { accountingOf, inAccounting } from '../books/special.ts'
import { fields } from './files/line.ts'
import { statementProfiles } from './files/profiles.ts'

/** Whoever keeps the books in most groups; a charter may say otherwise. */
export const office = ['role:steward', 'role:treasurer'] as const

export const bankCodes = [...statementProfiles.map(({ code }) => code), 'other'] as const
export const bankCode = () => z.enum(bankCodes as unknown as [string, ...string[]])

/** Digits with the hyphens people write; letters for IBANs. */
export const accountNumber = () =>
  z
    .string()
    .trim()
    .toUpperCase()
    .regex(/^[A-Z0-9][A-Z0-9 -]{4,38}[A-Z0-9]$/)

const column = z.int().min(0).max(199)

/** As the file has it, but such that it can be stored. */
const heading = z
  .string()
  .max(200)
  .refine((one) => one.isWellFormed() && !one.includes('\u0000'), 'text')

/** Which column of a table is which; rows and columns as `Columns` counts them. */
export const columnsField = z.strictObject({
  at: z.partialRecord(z.enum(fields), column),
  headings: z.array(heading).max(200),
  firstRow: z.int().min(1).max(100),
})

/** Where a page of lines ends: `day~place`, and the line's id where lists hold several accounts. */
export const lineCursor = (withId: boolean) =>
  z
    .string()
    .max(80)
    .refine((text) => {
      const [on = '', n = '', last, ...more] = text.split('~')
      const isPlace = day().safeParse(on).success && /^\d{1,18}$/.test(n) && more.length === 0
      return isPlace && (withId ? isId(last) : last === undefined)
    }, 'text')

/** `assets:bank:<code>`, in a special account `assets:sp-care:bank:<code>`: a bank account's place in the books. */
export const placeOf = (code: string, accounting = '') => inAccounting(`assets:bank:${code}`, accounting)

/** Whether a path is a bank account's place. */
export const isBankPlace = (account: string) => /^assets:(sp-[^:]+:)?bank:/.test(account)

/** Whether an account of the books belongs to the same accounts, general or special, as the bank account. */
export const isWithin = ({ place }: { place: string }, account: string) =>
  accountingOf(account) === accountingOf(place)

/** `123-45-678901` → `····8901`: enough to tell accounts apart. */
export const masked = (number: string | null): string | null =>
  number === null ? null : `····${number.replace(/[^A-Z0-9]/gi, '').slice(-4)}`
