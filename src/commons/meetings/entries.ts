import { z } from 'zod'
import { entryKind } from '../../kernel/capability.ts'
import { code, day, fileHash, id, instant } from '../../kernel/fields.ts'
import { meetingKinds, noticeWays, replies } from './tables.ts'

export const meetingId = () => id('meetings.meeting')
/** Days are reckoned from it: the last day of the calendar would leave nowhere to go. */
export const startOfMeeting = () => instant().refine((at) => at < '3000', 'year')
export const itemId = () => id('meetings.item')
const agent = () => id('members.agent')
const seen = { v: 1, shown: 'member' } as const
const minor = { ...seen, minor: true } as const
/** What one member does for themselves is shown whole to those it names. */
const concerned = { v: 1, shown: 'concerned', minor: true } as const
/** What an organ is called to is for those in it to read. */
const ofThose = { v: 1, shown: 'concerned' } as const
const itsPage = (data: Record<string, unknown>) => `/meetings/${data.meeting}`

export const meetingPlanned = entryKind({
  ...seen,
  data: z.strictObject({
    meeting: meetingId(),
    kind: z.enum(meetingKinds),
    organ: code().nullable(),
    at: instant(),
  }),
})
export const meetingEdited = entryKind({
  ...minor,
  data: z.strictObject({ meeting: meetingId(), at: instant() }),
})
export const meetingDropped = entryKind({ ...seen, data: z.strictObject({ meeting: meetingId() }) })

/** All that a notice must state, so that a mail made from the entry is one: what, when, where, which items. */
const told = {
  meeting: meetingId(),
  at: instant(),
  /** The same as clocks in the commons show it. */
  day: day(),
  time: z.string().regex(/^\d{2}:\d{2}$/),
  place: id('meetings.place'),
  items: z.array(itemId()).max(60),
  agendaHash: fileHash(),
}
/** The general meeting is every member's; an organ's own meeting concerns those who sit in it. */
const general = z.strictObject(told)
const ofOrgan = z.strictObject({ ...told, invited: z.array(agent()).max(1000) })
const toMembers = { to: 'members', leadsTo: itsPage, mail: true } as const
const toInvited = { to: { field: 'invited' }, leadsTo: itsPage, mail: true } as const
const calledHead = { ko: '회의가 소집됐어요', en: 'You are called to a meeting' }
const movedHead = { ko: '회의 때나 곳이 바뀌었어요', en: 'A meeting has a new time or place' }
const cancelledHead = { ko: '회의가 취소됐어요', en: 'A meeting is cancelled' }

export const assemblyCalled = entryKind({
  ...seen,
  data: general,
  tells: { ...toMembers, headline: { ko: '총회가 소집됐어요', en: 'You are called to the general meeting' } },
})
export const assemblyMoved = entryKind({
  ...seen,
  data: general,
  tells: { ...toMembers, headline: movedHead },
})
export const assemblyCancelled = entryKind({
  ...seen,
  data: z.strictObject({ meeting: meetingId() }),
  tells: { ...toMembers, headline: cancelledHead },
})
export const sittingCalled = entryKind({
  ...ofThose,
  data: ofOrgan,
  tells: { ...toInvited, headline: calledHead },
})
export const sittingMoved = entryKind({
  ...ofThose,
  data: ofOrgan,
  tells: { ...toInvited, headline: movedHead },
})
export const sittingCancelled = entryKind({
  ...ofThose,
  data: z.strictObject({ meeting: meetingId(), invited: z.array(agent()).max(1000) }),
  tells: { ...toInvited, headline: cancelledHead },
})

export const itemsAdded = entryKind({
  ...minor,
  data: z.strictObject({
    meeting: meetingId(),
    items: z.array(itemId()),
    decisions: z.array(id('decisions.decision')),
  }),
})
export const itemEdited = entryKind({
  ...minor,
  data: z.strictObject({ meeting: meetingId(), item: itemId() }),
})
export const itemRemoved = entryKind({
  ...minor,
  data: z.strictObject({ meeting: meetingId(), item: itemId() }),
})
export const itemsOrdered = entryKind({
  ...minor,
  data: z.strictObject({ meeting: meetingId(), items: z.array(itemId()) }),
})
const aboutDocument = z.strictObject({ meeting: meetingId(), item: itemId().nullable(), file: fileHash() })
export const documentAttached = entryKind({ ...minor, data: aboutDocument })
export const documentRemoved = entryKind({ ...minor, data: aboutDocument })

export const noticeGiven = entryKind({
  ...minor,
  data: z.strictObject({
    meeting: meetingId(),
    way: z.enum(noticeWays).nullable(),
    agents: z.array(agent()).max(500),
  }),
})
export const replyGiven = entryKind({
  ...concerned,
  data: z.strictObject({ meeting: meetingId(), agent: agent(), reply: z.enum(replies) }),
})
/** How the office reaches, and hears from, whom nothing else reaches. */
export const officeWays = ['phone', 'letter', 'hand'] as const
export const replyNoted = entryKind({
  ...concerned,
  data: z.strictObject({
    meeting: meetingId(),
    agent: agent(),
    reply: z.enum(replies),
    way: z.enum(officeWays),
  }),
})
export const proxyGiven = entryKind({
  ...concerned,
  data: z.strictObject({
    meeting: meetingId(),
    agent: agent(),
    /** Null where it is somebody of the family. */
    holder: agent().nullable(),
    evidence: fileHash().nullable(),
  }),
  tells: {
    to: { field: 'holder' },
    headline: { ko: '나에게 위임장이 왔어요', en: 'Somebody gave you their proxy' },
    leadsTo: itsPage,
    mail: false,
  },
})
export const proxyWithdrawn = entryKind({
  ...concerned,
  data: z.strictObject({ meeting: meetingId(), agent: agent(), holder: agent().nullable() }),
})
export const doorOpened = entryKind({ ...seen, data: z.strictObject({ meeting: meetingId() }) })
export const codeRefused = entryKind({
  ...concerned,
  data: z.strictObject({ meeting: meetingId(), agent: agent(), tries: z.int() }),
})
export const arrived = entryKind({
  ...minor,
  data: z.strictObject({
    meeting: meetingId(),
    way: z.enum(['code', 'office', 'family']),
    agents: z.array(agent()).max(500),
    /** Who is there through one of them. */
    represented: z.array(agent()),
  }),
})
export const departed = entryKind({
  ...minor,
  data: z.strictObject({ meeting: meetingId(), agent: agent(), represented: z.array(agent()) }),
})
