import { z } from 'zod'
import { lineShape } from '../../commons/pricing/line.ts'
import { entryKind } from '../../kernel/capability.ts'
import { amount, code, day, id, instant, unitCode } from '../../kernel/fields.ts'
import { recurrencePattern } from '../../kernel/recurring.ts'

const booking = id('services.booking')
const offer = id('services.offer')
const agent = id('members.agent')
const obligation = id('obligations.obligation')
const clockTime = z.string().regex(/^\d\d:\d\d$/)

export const offerAdded = entryKind({
  v: 1,
  shown: 'member',
  data: z.strictObject({ offer, code: code(), minutes: z.int(), choices: z.array(code()) }),
})
export const offerEnded = entryKind({ v: 1, shown: 'member', data: z.strictObject({ offer }) })

export const hoursSet = entryKind({
  v: 1,
  shown: 'concerned',
  minor: true,
  data: z.strictObject({
    ...{ agent, zones: z.array(code()), travel: z.int(), paused: z.boolean() },
    hours: z.array(z.strictObject({ weekday: z.int(), from: clockTime, until: clockTime })),
  }),
})
export const dayOffTaken = entryKind({
  v: 1,
  shown: 'concerned',
  minor: true,
  data: z.strictObject({ agent, day: day(), off: z.boolean() }),
})

/** The agreement: what was to be done when, and every line of its price as it was shown. */
export const booked = entryKind({
  v: 1,
  shown: 'concerned',
  data: z.strictObject({
    ...{ booking, offer, client: agent.nullable(), zone: code().nullable(), size: z.int() },
    ...{ choices: z.array(code()), from: instant(), until: instant() },
    ...{ unit: unitCode(), total: amount(), worker: amount(), coop: amount(), lines: z.array(lineShape) },
  }),
})

/** Agreements made together by a recurrence of RFC 5545; those left out by when they would have begun. */
export const seriesBooked = entryKind({
  v: 1,
  shown: 'concerned',
  data: z.strictObject({
    ...{ series: id('services.series'), offer, client: agent.nullable() },
    ...{ rule: z.string().regex(recurrencePattern), bookings: z.int(), skipped: z.array(instant()) },
  }),
})

/** Whom the charter's rule asked, and all it looked at. */
export const assigned = entryKind({
  v: 1,
  shown: 'concerned',
  minor: true,
  data: z.strictObject({
    ...{ booking, worker: agent.nullable(), by: z.enum(['same_worker', 'rotation', 'open_call']) },
    ...{ same: z.boolean(), way: z.enum(['rotation', 'open_call']), days: z.int() },
    candidates: z.array(
      z.strictObject({
        ...{ agent, earned: amount(), newcomer: z.boolean() },
        ...{ there: instant().nullable(), last: instant().nullable() },
      }),
    ),
  }),
  tells: {
    to: { field: 'worker' },
    headline: {
      ko: '맡을 일이 있어요. 맡을지 알려 주세요',
      en: 'There is a job for you: say whether you take it',
    },
    leadsTo: '/services/jobs',
    mail: true,
  },
})

const told = (ko: string, en: string, field: 'client' | 'worker', leadsTo: string) => ({
  ...{ to: { field }, headline: { ko, en }, leadsTo, mail: true },
})
const ofJob = { booking, client: agent.nullable(), worker: agent }
const toMine = '/services/mine'

export const accepted = entryKind({
  v: 1,
  shown: 'concerned',
  data: z.strictObject(ofJob),
  tells: told(
    '예약한 일을 맡을 사람이 정해졌어요',
    'Somebody has taken the job you booked',
    'client',
    toMine,
  ),
})
/** No reason is asked for, and none is kept. */
export const refused = entryKind({
  v: 1,
  shown: 'concerned',
  minor: true,
  data: z.strictObject({ booking, worker: agent, silent: z.boolean() }),
})
export const checkedIn = entryKind({ v: 1, shown: 'concerned', minor: true, data: z.strictObject(ofJob) })
export const finished = entryKind({
  v: 1,
  shown: 'concerned',
  data: z.strictObject(ofJob),
  tells: told(
    '맡긴 일이 끝났어요. 확인해 주세요',
    'The job you booked is done: please confirm it',
    'client',
    toMine,
  ),
})

const money = { unit: unitCode(), total: amount(), workerPart: amount(), coopPart: amount() }

/** Both sides say it was done, or the client was silent: what is owed follows from it. */
export const confirmed = entryKind({
  v: 1,
  shown: 'concerned',
  data: z.strictObject({
    ...{ ...ofJob, ...money, silent: z.boolean() },
    ...{ obligation: obligation.nullable(), payable: obligation.nullable() },
  }),
  tells: told('마친 일이 확인됐어요', 'A job you did is confirmed', 'worker', '/services/statement'),
})

/** Called off; what it costs by the charter, as a further entry and never by changing what was agreed. */
export const cancelled = entryKind({
  v: 1,
  shown: 'concerned',
  data: z.strictObject({
    ...{ booking, client: agent.nullable(), worker: agent.nullable(), rate: z.int(), ...money },
    ...{ obligation: obligation.nullable(), payable: obligation.nullable() },
  }),
  tells: told('맡은 일이 취소됐어요', 'A job of yours was called off', 'worker', '/services/jobs'),
})

export const helpCalled = entryKind({
  v: 1,
  shown: 'concerned',
  data: z.strictObject({ help: id('services.help'), booking, worker: agent }),
  tells: {
    to: { power: 'services.board' },
    headline: { ko: '일하는 사람이 도움을 청했어요', en: 'A worker calls for help' },
    leadsTo: '/services/board',
    mail: true,
  },
})
export const helpAnswered = entryKind({
  v: 1,
  shown: 'concerned',
  data: z.strictObject({ help: id('services.help'), booking, worker: agent }),
  tells: told(
    '사무국이 도움 요청을 받았어요',
    'The office has your call for help',
    'worker',
    '/services/jobs',
  ),
})

export const reviewed = entryKind({
  v: 1,
  shown: 'concerned',
  data: z.strictObject({ ...ofJob, side: z.enum(['client', 'worker']), stars: z.int() }),
})

/** The name, contact and address of somebody from outside are gone. */
export const clientErased = entryKind({ v: 1, shown: 'concerned', data: z.strictObject({ booking }) })

/** A member's calendar address was made anew, or ended; the address itself is nowhere. */
export const feedSet = entryKind({
  v: 1,
  shown: 'concerned',
  minor: true,
  data: z.strictObject({ agent: id('members.agent'), on: z.boolean() }),
})
