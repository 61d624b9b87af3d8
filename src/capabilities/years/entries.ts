import { z } from 'zod'
import { entryKind } from '../../kernel/capability.ts'
import { amount, day, fileHash, id, unitCode } from '../../kernel/fields.ts'
import { opinions } from './tables.ts'

const year = z.int().min(1900).max(2200)

export const budgetSet = entryKind({
  v: 1,
  shown: 'member',
  data: z.strictObject({ year, version: z.int().positive(), lines: z.int().nonnegative() }),
  tells: {
    to: 'members',
    headline: { ko: '사업계획과 예산이 정해졌어요', en: 'Plan and budget were set' },
    leadsTo: (data) => `/years/${data.year}`,
    mail: false,
  },
})
export const yearClosed = entryKind({
  v: 1,
  shown: 'member',
  data: z.strictObject({
    year,
    from: day(),
    until: day(),
    result: amount(),
    unit: unitCode(),
    statements: fileHash(),
  }),
})
export const opinionGiven = entryKind({
  v: 1,
  shown: 'member',
  data: z.strictObject({ year, opinion: z.enum(opinions), auditor: id('members.agent') }),
})
export const useRecorded = entryKind({
  v: 1,
  shown: 'concerned',
  data: z.strictObject({ year, agent: id('members.agent'), used: amount() }),
})
export const surplusAppropriated = entryKind({
  v: 1,
  shown: 'member',
  data: z.strictObject({
    year,
    unit: unitCode(),
    legal: amount(),
    voluntary: amount(),
    patronage: amount(),
    capital: amount(),
    carried: amount(),
    people: z.int().nonnegative(),
  }),
  tells: {
    to: 'members',
    headline: { ko: '잉여금을 어떻게 나눌지 정해졌어요', en: 'The surplus was appropriated' },
    leadsTo: (data) => `/years/${data.year}`,
    mail: true,
  },
})
export const lossCovered = entryKind({
  v: 1,
  shown: 'member',
  data: z.strictObject({ year, unit: unitCode(), voluntary: amount(), legal: amount(), carried: amount() }),
})
