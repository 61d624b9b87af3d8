import { z } from 'zod'
import { entryKind } from '../../kernel/capability.ts'
import { code, day, id } from '../../kernel/fields.ts'

/** The kinds of entry more than one command leaves. Codes, days and ids; never a name. */
const agent = id('members.agent')
const types = z.array(code()).max(20)

export const founderJoined = entryKind({ v: 1, shown: 'member', data: z.strictObject({ agent, types }) })

/** By joining where the doors are open, or by being admitted. */
export const memberJoined = entryKind({
  v: 1,
  shown: 'member',
  data: z.strictObject({ agent, types, on: day(), invitation: id('members.invitation').optional() }),
})

export const officeGiven = entryKind({
  v: 1,
  shown: 'member',
  data: z.strictObject({
    term: id('members.term'),
    agent,
    kind: z.enum(['organ', 'role']),
    code: code(),
    from: day(),
    until: day().optional(),
  }),
})

export const termEnded = entryKind({
  v: 1,
  shown: 'member',
  data: z.strictObject({ term: id('members.term'), agent, kind: z.enum(['organ', 'role']), code: code() }),
})

export const memberLeft = entryKind({
  v: 1,
  shown: 'member',
  data: z.strictObject({ agent, on: day() }),
})

export const invitationMade = entryKind({
  v: 1,
  shown: 'concerned',
  data: z.strictObject({
    invitation: id('members.invitation'),
    agent: agent.optional(),
    types,
    uses: z.int().positive(),
    expiresOn: day(),
  }),
})
