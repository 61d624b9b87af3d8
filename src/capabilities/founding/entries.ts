import { z } from 'zod'
import { entryKind } from '../../kernel/capability.ts'
import { day, id } from '../../kernel/fields.ts'
import { recordedSteps, roles } from './tables.ts'

export const planDescribed = entryKind({ v: 1, shown: 'member', data: z.strictObject({}) })

const consent = z.strictObject({ agent: id('members.agent'), role: z.enum(roles), on: day() })
export const consentGiven = entryKind({ v: 1, shown: 'member', data: consent })
export const consentTakenBack = entryKind({ v: 1, shown: 'member', data: consent.omit({ on: true }) })

const heads = z.int().nonnegative()
export const stepTaken = entryKind({
  v: 1,
  shown: 'member',
  data: z.strictObject({
    step: z.enum(recordedSteps),
    on: day(),
    agreed: heads.optional(),
    present: heads.optional(),
    inFavour: heads.optional(),
  }),
  tells: {
    to: 'members',
    headline: { ko: '설립이 한 걸음 나아갔어요', en: 'The founding took a step' },
    leadsTo: '/founding',
    mail: false,
  },
})
export const stepTakenBack = entryKind({
  v: 1,
  shown: 'member',
  data: z.strictObject({ step: z.enum(recordedSteps) }),
})
