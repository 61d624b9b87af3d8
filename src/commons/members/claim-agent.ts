import { z } from 'zod'
import { command, entryKind } from '../../kernel/capability.ts'
import { id } from '../../kernel/fields.ts'
import { agentOfPerson, findAgent, updateAgent } from './agent-rows.ts'
import { linkToken } from './fields.ts'
import { findInvitation, invitationProblem, spendInvitation } from './invitation-rows.ts'
import { isHere } from './states.ts'

const claimed = z.strictObject({ agent: id('members.agent'), invitation: id('members.invitation') })

/** A personal link makes the signed-in person the agent it is for; used again by the same person it lets them in. */
export const claimAgent = command({
  input: z.strictObject({ token: linkToken() }),
  who: ['signed-in'],
  failures: [
    'person_needed',
    'no_such_invitation',
    'invitation_open',
    'invitation_over',
    'invitation_used',
    'not_here',
    'already_here',
    'already_claimed',
  ],
  records: {
    agent_claimed: entryKind({ v: 1, shown: 'concerned', data: claimed }),
    sign_in_link_used: entryKind({ v: 1, shown: 'concerned', data: claimed }),
  },
  async run(ctx, { token }) {
    const { db, commons, actor, now } = ctx
    if (actor.kind !== 'person') return ctx.fail('person_needed')
    const invitation = await findInvitation(db, commons.id, token)
    if (!invitation) return ctx.fail('no_such_invitation')
    if (!invitation.agent_id) return ctx.fail('invitation_open')
    const problem = invitationProblem(invitation, now)
    if (problem) return ctx.fail(problem)
    const agent = await findAgent(db, commons.id, invitation.agent_id)
    if (!agent || !isHere(agent.state)) return ctx.fail('not_here')
    if (agent.person_id && agent.person_id !== actor.person) return ctx.fail('already_claimed')
    const mine = await agentOfPerson(db, commons.id, actor.person)
    if (mine && mine.id !== agent.id) return ctx.fail('already_here')
    await spendInvitation(db, invitation)
    await updateAgent(db, agent, { person_id: actor.person })
    const kind = agent.person_id ? 'sign_in_link_used' : 'agent_claimed'
    ctx.record(kind, { agent: agent.id, invitation: invitation.id }, { changesStanding: true })
    return { agent: agent.id }
  },
})
