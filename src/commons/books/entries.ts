import { z } from 'zod'
import { entryKind } from '../../kernel/capability.ts'
import { code, day, id } from '../../kernel/fields.ts'

const note = id('books.note')
const fund = code().meta({ idOf: 'books.fund' })

/** The balances a community brings along; the figures are its postings. */
export const openingRecorded = entryKind({
  v: 1,
  shown: 'member',
  data: z.strictObject({ note, asOf: day(), lines: z.int().positive() }),
})

/** Everyday money: one posting, its words in the row. */
export const moneyRecorded = entryKind({ v: 1, shown: 'anyone', data: z.strictObject({ note }) })

/** An earlier entry of the cash book taken back: the same postings the other way round. */
export const entryReversed = entryKind({
  v: 1,
  shown: 'anyone',
  data: z.strictObject({ note, reverses: z.int().nonnegative(), of: note }),
})

/** Money from a place of one account to a place of another: out of the one, into the other. */
export const moneyTransferred = entryKind({ v: 1, shown: 'anyone', data: z.strictObject({ note }) })

/** A fund with a purpose of its own; its name and purpose are in the row. */
export const fundOpened = entryKind({ v: 1, shown: 'anyone', data: z.strictObject({ fund }) })
export const fundFilled = entryKind({ v: 1, shown: 'anyone', data: z.strictObject({ fund, note }) })
export const fundSpent = entryKind({ v: 1, shown: 'anyone', data: z.strictObject({ fund, note }) })
