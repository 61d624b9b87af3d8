import { z } from 'zod'
import { entryKind } from '../../kernel/capability.ts'
import { amount, code, day, id, instant, unitCode } from '../../kernel/fields.ts'
import { eventData } from '../observation/event-data.ts'

const agent = id('members.agent')

/** What a key comes to for these members from a day on, so that everybody can work out who owes what. */
export const figuresRecorded = entryKind({
  v: 1,
  shown: 'member',
  data: z.strictObject({
    key: code(),
    from: day(),
    figures: z.array(z.strictObject({ agent, amount: amount() })),
  }),
})

const season = id('care.season')
const unit = unitCode()

/** A duty was shared out: what it was worked out from. Each member's part stands in `duty_shared`. */
export const seasonAssessed = entryKind({
  v: 1,
  shown: 'member',
  data: z.strictObject({
    ...{ season, duty: code(), from: day(), until: day(), gatesFrom: day(), unit },
    /** `heads`, or a figure of the charter. */
    key: code(),
    rate: amount(),
    keyTotal: amount(),
    total: amount(),
    people: z.int(),
  }),
  tells: {
    to: 'members',
    headline: { ko: '함께 돌볼 몫이 정해졌어요', en: 'What each owes in care was shared out' },
    leadsTo: '/care',
    mail: false,
  },
})

export const dutyShared = entryKind({
  v: 1,
  shown: 'member',
  minor: true,
  data: z.strictObject({
    season,
    shares: z.array(z.strictObject({ agent, key: amount(), owed: amount() })),
  }),
})

/** Some came, or grew, after a season was shared out: what they owe for the days left of it, `left` of `days`. */
export const lateAssessed = entryKind({
  v: 1,
  shown: 'member',
  data: z.strictObject({
    ...{ late: id('care.late'), season, from: day(), left: z.int(), days: z.int(), rate: amount() },
    ...{ keyTotal: amount(), total: amount(), people: z.int() },
  }),
})

/** Somebody went, and no longer owes what was not due yet. */
export const leaverFreed = entryKind({
  v: 1,
  shown: 'member',
  data: z.strictObject({ agent, seasons: z.array(z.strictObject({ season, amount: amount() })) }),
})

/** What was left was carried on to a later season, or written off. */
export const seasonSettled = entryKind({
  v: 1,
  shown: 'member',
  data: z.strictObject({
    season,
    into: season.nullable(),
    left: z.array(z.strictObject({ agent, amount: amount() })),
  }),
})

const workDay = id('care.day')
const toDay = (data: Record<string, unknown>) => `/care/days/${data.day}`

export const workDayCalled = entryKind({
  v: 1,
  shown: 'member',
  data: z.strictObject({
    ...{ day: workDay, duty: code(), begins: instant(), ends: instant(), leader: agent, unit },
    worth: amount(),
    /** What it looks after, where that is one thing. */
    resource: id('observation.resource').optional(),
  }),
  tells: {
    to: 'members',
    headline: { ko: '함께 일하는 날이 정해졌어요', en: 'A day of common work was called' },
    leadsTo: toDay,
    mail: true,
  },
})

export const workDayCancelled = entryKind({
  v: 1,
  shown: 'member',
  data: z.strictObject({ day: workDay, agents: z.array(agent) }),
  tells: {
    to: { field: 'agents' },
    headline: { ko: '함께 일하는 날이 취소됐어요', en: 'A day of common work is off' },
    leadsTo: toDay,
    mail: true,
  },
})

export const signedUp = entryKind({
  v: 1,
  shown: 'member',
  minor: true,
  /** `byAnother`: somebody comes in their place; the name stands in the row. */
  data: z.strictObject({ day: workDay, agent, byAnother: z.boolean() }),
})

export const signupLeft = entryKind({
  v: 1,
  shown: 'member',
  minor: true,
  data: z.strictObject({ day: workDay, agent }),
})

/** Who came of those who had agreed, and what it counts; the last one said of a day holds. */
export const workConfirmed = entryKind({
  v: 1,
  shown: 'member',
  data: z.strictObject({
    ...{ day: workDay, duty: code(), unit },
    came: z.array(z.strictObject({ agent, amount: amount() })),
    corrects: z.boolean(),
  }),
  tells: {
    to: 'named',
    headline: { ko: '함께한 일이 적혔어요', en: 'Your work was counted' },
    leadsTo: '/care',
    mail: false,
  },
})

/** What somebody did for the thing a work day looks after, as it was observed. */
export const workObserved = entryKind({
  v: 1,
  shown: 'member',
  minor: true,
  data: z.strictObject({ day: workDay, event: eventData }),
})

const commutation = z.strictObject({
  ...{ commutation: id('care.commutation'), season, agent },
  obligation: id('obligations.obligation'),
})

/** Somebody pays instead of doing; the price is the posting. */
export const dutyCommuted = entryKind({
  v: 1,
  shown: 'concerned',
  data: commutation.extend({ amount: amount() }),
})

export const commutationTakenBack = entryKind({ v: 1, shown: 'concerned', data: commutation })

const ticket = id('care.ticket')
const resource = id('observation.resource')
const toTicket = (data: Record<string, unknown>) => `/care/tickets/${data.ticket}`

export const troubleReported = entryKind({
  v: 1,
  shown: 'member',
  data: z.strictObject({ ticket, number: z.int(), resource, out: z.boolean() }),
  tells: {
    to: { power: 'care.assessTrouble' },
    headline: { ko: '고장 신고가 들어왔어요', en: 'Trouble was reported' },
    leadsTo: toTicket,
    mail: true,
  },
})

export const troubleAssessed = entryKind({
  v: 1,
  shown: 'member',
  data: z.strictObject({
    ...{ ticket, resource },
    out: z.strictObject({ from: instant(), until: instant().nullable() }).nullable(),
  }),
})

export const repairBegun = entryKind({ v: 1, shown: 'member', data: z.strictObject({ ticket, resource }) })

export const troubleEnded = entryKind({
  v: 1,
  shown: 'member',
  data: z.strictObject({ ticket, resource, how: z.enum(['resolved', 'retired']) }),
})

/** What a repair cost, shared by a key; each one's part is a posting. */
export const costShared = entryKind({
  v: 1,
  shown: 'member',
  data: z.strictObject({
    ...{ cost: id('care.cost'), ticket, key: code(), unit },
    shares: z.array(z.strictObject({ agent, key: amount(), obligation: id('obligations.obligation') })),
  }),
  tells: {
    to: 'named',
    headline: { ko: '고친 값을 나누었어요', en: 'The cost of a repair was shared' },
    leadsTo: '/obligations/mine',
    mail: false,
  },
})

const indicator = id('care.indicator')
const bound = amount().nullable()

export const indicatorAdded = entryKind({
  v: 1,
  shown: 'member',
  data: z.strictObject({ indicator, resource, least: bound, most: bound }),
})

/** What is watched of it from now on; what holds of the range is told by the last of these before. */
export const indicatorChanged = entryKind({
  v: 1,
  shown: 'member',
  data: z.strictObject({
    ...{ indicator, resource, least: bound, most: bound, lowest: bound, highest: bound },
    ...{ everyDays: z.int().nullable(), measurer: agent.nullable() },
  }),
})

export const indicatorEnded = entryKind({
  v: 1,
  shown: 'member',
  data: z.strictObject({ indicator, resource }),
})

/** What was measured; anybody can draw it again. */
export const readingsRecorded = entryKind({
  v: 1,
  shown: 'member',
  minor: true,
  data: z.strictObject({
    indicator,
    resource,
    readings: z.array(z.strictObject({ at: instant(), value: amount() })),
  }),
})

export const readingCorrected = entryKind({
  v: 1,
  shown: 'member',
  data: z.strictObject({ indicator, resource, at: instant(), from: amount(), to: amount() }),
})

/** The latest reading left the good range. */
export const limitCrossed = entryKind({
  v: 1,
  shown: 'member',
  data: z.strictObject({ indicator, resource, side: z.enum(['low', 'high']), value: amount() }),
  tells: {
    to: { power: 'care.hearLimits' },
    headline: { ko: '살펴보던 것이 좋은 범위를 벗어났어요', en: 'Something watched left its good range' },
    leadsTo: (data) => `/care/health?resource=${data.resource}`,
    mail: true,
  },
})

const meter = id('care.meter')

/** A device may send readings of these from now on. Its key is nowhere. */
export const meterIssued = entryKind({
  v: 1,
  shown: 'member',
  data: z.strictObject({ meter, indicators: z.array(indicator) }),
})

export const meterRevoked = entryKind({ v: 1, shown: 'member', data: z.strictObject({ meter }) })
