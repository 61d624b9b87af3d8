import { z } from 'zod'
import { entryKind } from '../../kernel/capability.ts'
import { code, id, instant } from '../../kernel/fields.ts'
import { recurrencePattern } from '../../kernel/recurring.ts'

const resource = id('observation.resource')
const agent = id('members.agent')
const booking = id('things.booking')
const stretch = { from: instant(), until: instant() }
const toThing = (data: Record<string, unknown>) => `/things/${data.resource}`

export const shared = entryKind({
  v: 1,
  shown: 'member',
  data: z.strictObject({ resource, rule: code(), units: z.int().positive() }),
})

/** A thing is no longer shared; whoever had booked it is told. */
export const sharingEnded = entryKind({
  v: 1,
  shown: 'member',
  data: z.strictObject({ resource, cancelled: z.int().min(0), agents: z.array(agent) }),
  tells: {
    to: 'named',
    headline: {
      ko: '예약한 것을 더는 함께 쓰지 않아서 예약이 취소됐어요',
      en: 'Something you booked is no longer shared: your booking is cancelled',
    },
    leadsTo: '/things',
    mail: true,
  },
})

/** Whose it is and when: members see it in the calendar, where the charter says who sees names. */
export const booked = entryKind({
  v: 1,
  shown: 'concerned',
  minor: true,
  data: z.strictObject({ booking, resource, unit: z.int().positive(), agent, ...stretch }),
})

export const bookingMoved = entryKind({
  v: 1,
  shown: 'concerned',
  minor: true,
  data: z.strictObject({ booking, resource, unit: z.int().positive(), agent, ...stretch }),
  tells: {
    to: { field: 'agent' },
    headline: { ko: '예약한 때가 바뀌었어요', en: 'Your booking was moved' },
    leadsTo: toThing,
    mail: true,
  },
})

export const bookingCancelled = entryKind({
  v: 1,
  shown: 'concerned',
  minor: true,
  data: z.strictObject({ booking, resource, agent }),
  tells: {
    to: { field: 'agent' },
    headline: { ko: '예약이 취소됐어요', en: 'Your booking was cancelled' },
    leadsTo: toThing,
    mail: true,
  },
})

/** Given back before its time: the rest is free for others. */
export const handedBack = entryKind({
  v: 1,
  shown: 'concerned',
  minor: true,
  data: z.strictObject({ booking, resource, agent, until: instant() }),
})

const training = z.strictObject({ resource, agent })
export const trainingRecorded = entryKind({
  v: 1,
  shown: 'member',
  data: training,
  tells: {
    to: { field: 'agent' },
    headline: { ko: '이제 예약하고 쓸 수 있어요', en: 'You may book and use it from now on' },
    leadsTo: toThing,
    mail: false,
  },
})
export const trainingEnded = entryKind({ v: 1, shown: 'member', data: training })

/** Bookings made together by a recurrence of RFC 5545; those left out by when they would have begun. */
export const seriesBooked = entryKind({
  v: 1,
  shown: 'concerned',
  data: z.strictObject({
    ...{ series: id('things.series'), resource, agent },
    rule: z.string().regex(recurrencePattern),
    bookings: z.int().positive(),
    skipped: z.array(instant()),
  }),
})

export const seriesCancelled = entryKind({
  v: 1,
  shown: 'concerned',
  data: z.strictObject({ series: id('things.series'), resource, agent, bookings: z.int().positive() }),
  tells: {
    to: { field: 'agent' },
    headline: { ko: '되풀이 예약이 취소됐어요', en: 'Your recurring bookings were cancelled' },
    leadsTo: toThing,
    mail: true,
  },
})
