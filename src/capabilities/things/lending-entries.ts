import { z } from 'zod'
import { entryKind } from '../../kernel/capability.ts'
import { amount, fileHash, id, instant, unitCode } from '../../kernel/fields.ts'
import { conditions, conditionsOut } from './lending-tables.ts'

const loan = id('things.loan')
const resource = id('observation.resource')
const agent = id('members.agent')
const kit = id('things.kit')
const concerned = { v: 1, shown: 'concerned' as const, minor: true }
const toLoan = (data: Record<string, unknown>) => `/things/loans/${data.loan}`

/** It went along with somebody. What is held as a deposit is the posting. */
export const lent = entryKind({
  ...concerned,
  data: z.strictObject({
    ...{ loan, booking: id('things.booking'), resource, unit: z.int().positive(), agent, due: instant() },
    ...{ condition: z.enum(conditionsOut), photos: z.array(fileHash()), kit: kit.nullable() },
  }),
  tells: {
    to: { field: 'agent' },
    headline: { ko: '빌렸어요', en: 'You borrowed something' },
    leadsTo: toLoan,
    mail: false,
  },
})

/** A further loan of the same, from the hands it is in. */
export const loanRenewed = entryKind({
  ...concerned,
  data: z.strictObject({ loan, before: loan, first: loan, resource, agent, due: instant() }),
})

/** It is back, as it was found; whoever had it is told where somebody else said so. */
export const returned = entryKind({
  ...concerned,
  data: z.strictObject({
    ...{ loan, resource, unit: z.int().positive(), agent, condition: z.enum(conditions) },
    ...{ photos: z.array(fileHash()), ticket: id('care.ticket').nullable() },
  }),
  tells: {
    to: { field: 'agent' },
    headline: { ko: '빌린 것을 돌려받았어요', en: 'What you borrowed is back' },
    leadsTo: toLoan,
    mail: false,
  },
})

/** It should be back and is not: whoever has it is told, once a week at most. */
export const loanLate = entryKind({
  ...concerned,
  data: z.strictObject({ loan, resource, agent, due: instant(), times: z.int().positive() }),
  tells: {
    to: { field: 'agent' },
    headline: { ko: '빌린 것을 돌려줄 날이 지났어요', en: 'What you borrowed is overdue' },
    leadsTo: toLoan,
    mail: true,
  },
})

/** The same to whoever looks after the things. */
export const lateTold = entryKind({
  ...concerned,
  data: z.strictObject({ loan, resource }),
  tells: {
    to: { power: 'things.handOver' },
    headline: { ko: '돌아올 날이 지난 물건이 있어요', en: 'Something is not back in time' },
    leadsTo: toLoan,
    mail: false,
  },
})

/** What was held is let go, or part of it kept and owed from now on. */
export const depositSettled = entryKind({
  ...concerned,
  data: z.strictObject({
    ...{ loan, agent, kept: amount(), unit: unitCode() },
    obligation: id('obligations.obligation').nullable(),
  }),
  tells: {
    to: { field: 'agent' },
    headline: { ko: '보증금이 정리됐어요', en: 'Your deposit is settled' },
    leadsTo: toLoan,
    mail: true,
  },
})

const parts = z.array(z.strictObject({ resource, quantity: z.int().positive() }))
export const kitMade = entryKind({ v: 1, shown: 'member', data: z.strictObject({ kit, parts }) })
export const kitEnded = entryKind({ v: 1, shown: 'member', data: z.strictObject({ kit }) })

/** All of a kit for the same time. */
export const kitBooked = entryKind({
  ...concerned,
  data: z.strictObject({ kit, series: id('things.series'), agent, bookings: z.int().positive() }),
})

export const kitLent = entryKind({
  ...concerned,
  data: z.strictObject({ kit, together: id('things.together'), agent, loans: z.int().positive() }),
})
