import { z } from 'zod'
import { entryKind } from '../../kernel/capability.ts'
import { code, id, instant } from '../../kernel/fields.ts'
import { commonsId, matterId, networkId } from './fields.ts'

const agent = id('members.agent')
const network = networkId()
const open = { v: 1, shown: 'anyone' } as const
const member = { v: 1, shown: 'member' } as const

export const commonsInvited = entryKind({
  ...member,
  data: z.strictObject({ commons: commonsId(), types: z.array(code()).max(20) }),
})
export const commonsAdmitted = entryKind({ ...open, data: z.strictObject({ commons: commonsId(), agent }) })
export const commonsLeft = entryKind({ ...open, data: z.strictObject({ commons: commonsId(), agent }) })
export const delegatesSeated = entryKind({
  ...member,
  /** Of one member commons: everybody who sits there for it now, and who no longer does. */
  data: z.strictObject({ member: agent, delegates: z.array(agent), recalled: z.array(agent) }),
})

export const invitationCame = entryKind({ ...member, data: z.strictObject({ network }) })
export const networkAsked = entryKind({ ...member, data: z.strictObject({ network }) })
export const networkJoined = entryKind({
  ...open,
  data: z.strictObject({ network, delegates: z.int().nonnegative() }),
})
export const networkLeft = entryKind({ ...open, data: z.strictObject({ network }) })
export const matterCame = entryKind({
  ...member,
  data: z.strictObject({ network, matter: matterId(), closesAt: instant() }),
})
export const matterClosed = entryKind({
  ...member,
  minor: true,
  data: z.strictObject({ network, matter: matterId() }),
})
export const ballotSent = entryKind({
  ...member,
  data: z.strictObject({ network, matter: matterId() }),
})
export const delegatesSent = entryKind({
  ...member,
  data: z.strictObject({ network, delegates: z.array(agent) }),
})
