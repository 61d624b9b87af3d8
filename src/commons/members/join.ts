import { z } from 'zod'
import { command, entryKind } from '../../kernel/capability.ts'
import { code, day, emailAddress, id, line } from '../../kernel/fields.ts'
import { agentOfPerson, insertAgent, setTypes, updateAgent } from './agent-rows.ts'
import { unknownType } from './charter-parts.ts'
import { type Admission, admission } from './dials.ts'
import { memberJoined } from './entry-kinds.ts'
import { linkToken, phoneField, typesField } from './fields.ts'
import { findInvitation, invitationProblem, spendInvitation } from './invitation-rows.ts'
import { localDay } from './local-day.ts'
import type { AgentTable, InvitationTable } from './tables.ts'

/**
 * A signed-in person joins, by the dial `members.admission`: `open` makes them a member at once; `invitation` too,
 * with a link; `approval` always makes an applicant of them, whom the office admits. Somebody who left comes back
 * as the agent they were.
 */
export const join = command({
  input: z.strictObject({
    invitation: linkToken().nullable(),
    name: line(100),
    types: typesField(),
    email: emailAddress().optional(),
    phone: phoneField().optional(),
  }),
  who: ['signed-in'],
  layer: 'articles',
  failures: [
    'person_needed',
    'already_here',
    'no_such_type',
    'type_not_offered',
    'invitation_needed',
    'no_such_invitation',
    'invitation_over',
    'invitation_used',
    'invitation_personal',
  ],
  records: {
    membership_applied: entryKind({
      v: 1,
      shown: 'concerned',
      data: z.strictObject({
        agent: id('members.agent'),
        types: z.array(code()).max(20),
        on: day(),
        invitation: id('members.invitation').optional(),
      }),
    }),
    member_joined: memberJoined,
  },
  async run(ctx, { invitation: token, types, ...person }) {
    const { db, commons, actor, now } = ctx
    if (actor.kind !== 'person') return ctx.fail('person_needed')
    const before = await agentOfPerson(db, commons.id, actor.person)
    if (ctx.standing.member || (before && !mayComeBack(before))) return ctx.fail('already_here')
    const unknown = unknownType(ctx.charter, types)
    if (unknown) return ctx.fail('no_such_type', { type: unknown })
    const invitation = token === null ? undefined : await findInvitation(db, commons.id, token)
    const problem = problemWith(token, invitation, types, now, ctx.dial(admission))
    if (problem) return ctx.fail(problem)
    if (invitation) await spendInvitation(db, invitation)
    const on = await localDay(db, commons.id, now)
    const state = ctx.dial(admission) === 'approval' ? 'applicant' : 'member'
    const agent = before?.id ?? ctx.newId()
    const change = {
      ...person,
      state,
      reason: null,
      left_on: null,
      erase_on: null,
      ...daysOf(state, on),
    } as const
    if (before) await updateAgent(db, before, change)
    else await insertAgent(db, commons.id, { ...change, id: agent, person_id: actor.person, created_at: now })
    await setTypes(db, commons.id, agent, types)
    const kind = state === 'member' ? 'member_joined' : 'membership_applied'
    ctx.record(kind, { agent, types, on, invitation: invitation?.id }, { changesStanding: true })
    return { agent, state }
  },
})

const mayComeBack = (agent: AgentTable) => agent.state === 'left' || agent.state === 'declined'

const daysOf = (state: 'applicant' | 'member', on: string) =>
  state === 'member' ? { joined_on: on } : { applied_on: on }

function problemWith(
  token: string | null,
  invitation: InvitationTable | undefined,
  types: readonly string[],
  now: Date,
  how: Admission,
) {
  if (token === null) return how === 'invitation' ? 'invitation_needed' : undefined
  if (!invitation) return 'no_such_invitation'
  if (invitation.agent_id) return 'invitation_personal'
  const offered = invitation.types
  if (offered.length > 0 && types.some((type) => !offered.includes(type))) return 'type_not_offered'
  return invitationProblem(invitation, now)
}
