import { z } from 'zod'
import { entryKind } from '../../kernel/capability.ts'
import { amount, code, id, instant, positiveAmount, unitCode } from '../../kernel/fields.ts'
import { verdicts } from './tables.ts'

const round = id('budgeting.round')
const idea = id('budgeting.idea')
const agent = id('members.agent')
const gift = id('budgeting.gift')
const creators = z.array(agent)
const edition = z.int().positive()
const of = { round, idea, creators }

const toRound = (data: Record<string, unknown>) => `/budgeting/round/${data.round}`
const toIdea = (data: Record<string, unknown>) => `/budgeting/${data.idea}`

const times = { ideasClose: instant(), opens: instant(), closes: instant() }

/** Money is taken out of a fund to be shared out. */
export const roundOpened = entryKind({
  v: 1,
  shown: 'member',
  data: z.strictObject({
    ...{ round, number: z.int().positive(), fund: code(), unit: unitCode(), pool: positiveAmount() },
    ...{ each: positiveAmount().optional(), givers: z.array(code()), proposers: z.array(code()), ...times },
  }),
  tells: {
    to: 'members',
    headline: {
      ko: '함께 짜는 예산이 열렸어요. 아이디어를 올려 주세요',
      en: 'A shared budget is open for ideas',
    },
    leadsTo: toRound,
    mail: false,
  },
})
export const roundChanged = entryKind({ v: 1, shown: 'member', data: z.strictObject({ round, ...times }) })
export const poolAdded = entryKind({
  v: 1,
  shown: 'member',
  data: z.strictObject({ round, fund: code(), unit: unitCode(), amount: positiveAmount() }),
})

/** What one share is, and how many get any. */
export const givingOpened = entryKind({
  v: 1,
  shown: 'member',
  data: z.strictObject({ round, unit: unitCode(), share: amount(), people: z.int().min(0) }),
})
/** A further chunk of a large community got theirs. */
export const chunkHandedOut = entryKind({
  v: 1,
  shown: 'member',
  minor: true,
  data: z.strictObject({ round, people: z.int().min(0) }),
})
export const allowanceGiven = entryKind({
  v: 1,
  shown: 'member',
  minor: true,
  data: z.strictObject({ round, agent, unit: unitCode(), amount: positiveAmount(), late: z.boolean() }),
  tells: {
    to: { field: 'agent' },
    headline: { ko: '아이디어에 나눠 줄 몫이 생겼어요', en: 'You have an allowance to give to ideas' },
    leadsTo: toRound,
    mail: true,
  },
})
/** An allowance, or what of it was not given away, goes back. */
const back = z.strictObject({ round, agent, unit: unitCode(), amount: positiveAmount() })
export const allowanceTakenBack = entryKind({ v: 1, shown: 'member', data: back })
export const leftoverReturned = entryKind({ v: 1, shown: 'concerned', minor: true, data: back })

export const roundClosed = entryKind({
  v: 1,
  shown: 'member',
  data: z.strictObject({
    ...{ round, fund: code(), unit: unitCode(), pool: amount(), funded: amount(), returned: amount() },
    ideas: z.int().min(0),
  }),
  tells: {
    to: 'members',
    headline: { ko: '함께 짠 예산이 정해졌어요', en: 'The shared budget is settled' },
    leadsTo: toRound,
    mail: false,
  },
})

/** Of drafts only those who write them know. */
export const ideaDrafted = entryKind({ v: 1, shown: 'concerned', minor: true, data: z.strictObject(of) })
export const draftEdited = entryKind({ v: 1, shown: 'concerned', minor: true, data: z.strictObject(of) })

const goal = { least: positiveAmount(), most: positiveAmount(), unit: unitCode() }
export const ideaPublished = entryKind({
  v: 1,
  shown: 'member',
  data: z.strictObject({ ...of, edition, ...goal, ready: z.boolean() }),
})
export const ideaEdited = entryKind({
  v: 1,
  shown: 'member',
  data: z.strictObject({ ...of, edition, ...goal }),
})
export const goalRaised = entryKind({
  v: 1,
  shown: 'member',
  data: z.strictObject({ ...of, edition, ...goal, before: positiveAmount() }),
})

/** A peer looked; with the last one needed it is ready to be given to. */
export const ideaScreened = entryKind({
  v: 1,
  shown: 'member',
  data: z.strictObject({
    ...{ ...of, edition, agent, verdict: z.enum(verdicts) },
    ...{ oks: z.int().min(0), changes: z.int().min(0), needed: z.int().min(0), ready: z.boolean() },
  }),
  tells: {
    to: { field: 'creators' },
    headline: { ko: '동료가 내 아이디어를 살펴봤어요', en: 'A peer looked at your idea' },
    leadsTo: toIdea,
    mail: false,
  },
})

const giving = z.strictObject({ round, idea, agent, gift, unit: unitCode(), amount: positiveAmount() })
/** Where the charter shows who gives; otherwise the quiet one, which only the giver reads. */
export const giftGiven = entryKind({ v: 1, shown: 'member', minor: true, data: giving })
export const giftGivenQuietly = entryKind({ v: 1, shown: 'concerned', minor: true, data: giving })

const returning = {
  v: 1,
  minor: true,
  data: giving,
  tells: {
    to: { field: 'agent' },
    headline: { ko: '아이디어에 준 몫이 돌아왔어요', en: 'What you gave to an idea came back' },
    leadsTo: toIdea,
    mail: false,
  },
} as const
/** The same gift the other way round. */
export const giftReturned = entryKind({ ...returning, shown: 'member' })
export const giftReturnedQuietly = entryKind({ ...returning, shown: 'concerned' })

const reached = z.strictObject({ ...of, unit: unitCode(), given: amount(), least: positiveAmount() })
/** What was given is its budget from now on. */
export const ideaFunded = entryKind({
  v: 1,
  shown: 'member',
  data: reached,
  tells: {
    to: { field: 'creators' },
    headline: { ko: '아이디어에 필요한 돈이 모였어요', en: 'Your idea is funded' },
    leadsTo: toIdea,
    mail: true,
  },
})
/** It did not come together; what was given goes back. */
export const ideaNotReached = entryKind({
  v: 1,
  shown: 'member',
  data: reached,
  tells: {
    to: { field: 'creators' },
    headline: { ko: '이번에는 아이디어에 돈이 다 모이지 않았어요', en: 'Your idea was not funded this time' },
    leadsTo: toIdea,
    mail: false,
  },
})
/** A raised goal was not reached: it stays with what it was funded with before. */
export const goalFellBack = entryKind({
  v: 1,
  shown: 'member',
  data: z.strictObject({ ...of, unit: unitCode(), funded: positiveAmount(), edition }),
  tells: ideaNotReached.tells,
})
export const ideaCompleted = entryKind({
  v: 1,
  shown: 'member',
  data: z.strictObject({ ...of, unit: unitCode(), funded: amount(), unspent: amount() }),
})
export const ideaCancelled = entryKind({
  v: 1,
  shown: 'member',
  data: z.strictObject({ ...of, unit: unitCode(), given: amount() }),
})
export const draftDropped = entryKind({ v: 1, shown: 'concerned', minor: true, data: z.strictObject(of) })
