import { z } from 'zod'
import { entryKind } from '../../kernel/capability.ts'
import { account, amount, code, day, id } from '../../kernel/fields.ts'

const booking = id('bank.booking')
const line = id('bank.line')
/** The bank's own day, where its year was closed and the entry takes effect later. */
const bankDay = day().optional()

/** A bank account of the commons. Its number is in a row, never here. */
export const accountAdded = entryKind({
  v: 1,
  shown: 'member',
  data: z.strictObject({ bank: code(), opening: amount(), openingOn: day(), posted: z.boolean() }),
})
export const accountChanged = entryKind({ v: 1, shown: 'member', data: z.strictObject({ bank: code() }) })
export const accountClosed = entryKind({ v: 1, shown: 'member', data: z.strictObject({ bank: code() }) })

/** Lines of a statement that came in; what they say is in rows. */
export const linesImported = entryKind({
  v: 1,
  shown: 'member',
  data: z.strictObject({
    import: id('bank.import'),
    bank: code(),
    part: z.int().nonnegative(),
    added: z.int().nonnegative(),
    known: z.int().nonnegative(),
    firstDay: day().nullable(),
    lastDay: day().nullable(),
  }),
})

/** A long file begins to come in, part by part. */
export const importStarted = entryKind({
  v: 1,
  shown: 'member',
  minor: true,
  data: z.strictObject({ import: id('bank.import'), bank: code(), lines: z.int(), parts: z.int() }),
})

/** A payment found to settle what was owed; its postings say how much of what. */
export const lineMatched = entryKind({
  v: 1,
  shown: 'concerned',
  minor: true,
  data: z.strictObject({
    booking,
    line,
    bank: code(),
    /** Whom it concerns; null where it is somebody outside, or several. */
    agent: id('members.agent').nullable(),
    obligations: z.array(id('obligations.obligation')).max(200),
    certain: z.boolean(),
    bankDay,
  }),
  tells: {
    to: { field: 'agent' },
    headline: { ko: '통장에서 돈이 오간 것을 확인했어요', en: 'A payment of yours was found in the bank' },
    leadsTo: '/obligations/mine',
    mail: false,
  },
})

/** A line booked to income or expenses. */
export const lineBooked = entryKind({
  v: 1,
  shown: 'member',
  minor: true,
  data: z.strictObject({ booking, line, bank: code(), account: account(), certain: z.boolean(), bankDay }),
})

/** Money between two bank accounts of ours; the second line of it posts nothing more. */
export const lineTransferred = entryKind({
  v: 1,
  shown: 'member',
  minor: true,
  data: z.strictObject({ booking, line, bank: code(), other: code(), posted: z.boolean(), bankDay }),
})

export const leftOutReasons = ['recorded_already', 'not_ours', 'cancelled_out', 'other'] as const

/** A line that is not booked, for a reason. */
export const lineLeftOut = entryKind({
  v: 1,
  shown: 'member',
  minor: true,
  data: z.strictObject({ booking, line, bank: code(), reason: z.enum(leftOutReasons) }),
})

/** A line was something else: the same postings the other way round. */
export const matchTakenBack = entryKind({
  v: 1,
  shown: 'concerned',
  data: z.strictObject({
    booking,
    line,
    bank: code(),
    agent: id('members.agent').nullable(),
    of: z.int().nonnegative(),
    bankDay,
  }),
})

export const ruleRemembered = entryKind({
  v: 1,
  shown: 'member',
  minor: true,
  data: z.strictObject({ rule: id('bank.rule'), account: account() }),
})
export const ruleDropped = entryKind({
  v: 1,
  shown: 'member',
  minor: true,
  data: z.strictObject({ rule: id('bank.rule') }),
})

/** Where somebody wants their money: that it was said or withdrawn, never the number. */
export const payeeSet = entryKind({
  v: 1,
  shown: 'concerned',
  data: z.strictObject({ payee: id('bank.payee'), agent: id('members.agent').nullable() }),
})
export const payeeRemoved = entryKind({
  v: 1,
  shown: 'concerned',
  data: z.strictObject({ payee: id('bank.payee'), agent: id('members.agent').nullable() }),
})

const batch = id('bank.batch')
export const batchPrepared = entryKind({
  v: 1,
  shown: 'member',
  data: z.strictObject({ batch, bank: code(), items: z.int().positive(), total: amount() }),
})
export const batchSent = entryKind({ v: 1, shown: 'member', data: z.strictObject({ batch, on: day() }) })
export const batchCancelled = entryKind({ v: 1, shown: 'member', data: z.strictObject({ batch }) })
