import { z } from 'zod'
import { entryKind } from '../../kernel/capability.ts'
import { fileHash, id } from '../../kernel/fields.ts'
import { itemId, meetingId } from './entries.ts'
import { settledAs } from './tables.ts'

const seen = { v: 1, shown: 'member' } as const
const minor = { ...seen, minor: true } as const
const agents = () => z.array(id('members.agent')).max(50)
const heads = () => z.int().nonnegative()
const edition = z.int().positive()
const toMinutes = (data: Record<string, unknown>) => `/meetings/${data.meeting}/minutes`

/** 개회: how many may vote, how many are there, how many of these by proxy, and how many it takes. */
export const meetingOpened = entryKind({
  ...seen,
  data: z.strictObject({
    meeting: meetingId(),
    eligible: heads(),
    present: heads(),
    represented: heads(),
    needed: heads().nullable(),
    chair: id('members.agent'),
    recorder: id('members.agent'),
  }),
})
const aboutItem = { meeting: meetingId(), item: itemId() }
/** 상정 */
export const itemTakenUp = entryKind({
  ...minor,
  data: z.strictObject({ ...aboutItem, decision: id('decisions.decision').nullable() }),
})
/** How an item ended; what a vote came to stands in the decision's own entry. */
export const itemSettled = entryKind({
  ...minor,
  data: z.strictObject({ ...aboutItem, settled: z.enum(settledAs) }),
})
export const recessBegan = entryKind({ ...minor, data: z.strictObject({ meeting: meetingId() }) })
export const recessEnded = entryKind({ ...minor, data: z.strictObject({ meeting: meetingId() }) })
export const signersNamed = entryKind({
  ...seen,
  data: z.strictObject({ meeting: meetingId(), signers: agents() }),
})
/** 폐회 */
export const meetingEnded = entryKind({
  ...seen,
  data: z.strictObject({ meeting: meetingId(), settled: heads(), postponed: heads() }),
})

/** An edition of the minutes stands: SHA-256 of its salt, facts and texts. Those who sign are told. */
export const minutesFrozen = entryKind({
  ...seen,
  data: z.strictObject({ meeting: meetingId(), edition, hash: fileHash(), signers: agents() }),
  tells: {
    to: { field: 'signers' },
    headline: { ko: '서명할 의사록이 있어요', en: 'Minutes wait for your signature' },
    leadsTo: toMinutes,
    mail: true,
  },
})
export const minutesSigned = entryKind({
  ...seen,
  data: z.strictObject({
    meeting: meetingId(),
    edition,
    agents: agents(),
    way: z.enum(['app', 'paper']),
    evidence: fileHash().nullable(),
  }),
})
/** Something in a frozen edition is wrong; the next one says it right. */
export const correctionBegun = entryKind({
  ...seen,
  data: z.strictObject({ meeting: meetingId(), edition }),
})
