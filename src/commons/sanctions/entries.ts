import { z } from 'zod'
import { entryKind } from '../../kernel/capability.ts'
import { amount, code, day, id, instant, qualifiedName } from '../../kernel/fields.ts'
import { kinds, steps } from './tables.ts'

const caseId = id('sanctions.case')
const agent = id('members.agent')
const hash = () => z.string().regex(/^[0-9a-f]{64}$/)
/** What concerns one person is shown whole to those it names; others see that something was recorded. */
const concerned = { v: 1, shown: 'concerned' } as const

export const caseOpened = entryKind({
  ...concerned,
  data: z.strictObject({
    case: caseId,
    kind: z.enum(kinds),
    duty: code().nullable(),
    against: agent,
    day: day(),
    /** SHA-256 of the seed a panel would be drawn from. */
    seedHash: hash(),
  }),
})

export const statementMade = entryKind({
  ...concerned,
  data: z.strictObject({ case: caseId, against: agent, reporter: agent }),
})

export const panelDrawn = entryKind({
  v: 1,
  shown: 'member',
  /** From all of `among` by `seed`, as counting/ties.ts draws; anyone can draw again. */
  data: z.strictObject({
    case: caseId,
    seed: z.string().regex(/^[0-9a-f]{32}$/),
    among: z.array(agent),
    drawn: z.array(agent),
  }),
})

export const hearingCalled = entryKind({
  ...concerned,
  data: z.strictObject({ case: caseId, against: agent, at: instant() }),
})

export const breachConfirmed = entryKind({
  ...concerned,
  data: z.strictObject({
    case: caseId,
    against: agent,
    rule: z.strictObject({ name: qualifiedName(), v: z.int(), earlier: z.int() }),
    step: z.enum(steps),
    nth: z.int().positive(),
    amount: amount().nullable(),
    until: instant().nullable(),
    appealUntil: instant(),
  }),
})

export const caseDismissed = entryKind({
  ...concerned,
  data: z.strictObject({ case: caseId, against: agent }),
})
export const sanctionAppealed = entryKind({
  ...concerned,
  data: z.strictObject({ case: caseId, against: agent }),
})
export const appealRuled = entryKind({
  ...concerned,
  data: z.strictObject({ case: caseId, against: agent, ruling: z.enum(['dismissed', 'upheld']) }),
})
export const dutyMet = entryKind({ ...concerned, data: z.strictObject({ case: caseId, against: agent }) })
/** A part of a paid fine is owed to the monitor who found what it was for; the amount is the posting. */
export const fineShared = entryKind({
  ...concerned,
  data: z.strictObject({ case: caseId, agent, obligation: id('obligations.obligation') }),
  tells: {
    to: { field: 'agent' },
    headline: { ko: '과태금에서 받을 몫이 생겼어요', en: 'A part of a fine is yours' },
    leadsTo: '/obligations/mine',
    mail: false,
  },
})
export const conflictSettled = entryKind({
  ...concerned,
  data: z.strictObject({ case: caseId, against: agent, reporter: agent }),
})
