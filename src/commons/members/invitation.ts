import { z } from 'zod'
import { query } from '../../kernel/capability.ts'
import { kernelFailure } from '../../kernel/failure.ts'
import { code, id, instant } from '../../kernel/fields.ts'
import { findAgent } from './agent-rows.ts'
import { linkToken } from './fields.ts'
import { findInvitation, invitationProblem } from './invitation-rows.ts'

/** What a link is good for, told to whoever holds it: the token itself is what entitles them to know. */
export const invitation = query({
  input: z.strictObject({ token: linkToken() }),
  output: z.strictObject({
    /** Types to choose from; none named: any. */
    types: z.array(code()),
    until: instant(),
    problem: z.enum(['invitation_over', 'invitation_used']).nullable(),
    /** Whose place it is, where the link is a personal one. */
    place: z.strictObject({ agent: id('members.agent'), name: z.string(), claimed: z.boolean() }).nullable(),
  }),
  who: ['anyone'],
  async run({ db, commons, now }, { token }) {
    const found = await findInvitation(db, commons.id, token)
    if (!found) throw kernelFailure('not_found', { what: 'members.invitation' })
    const agent = found.agent_id ? await findAgent(db, commons.id, found.agent_id) : undefined
    return {
      types: found.types,
      until: found.expires_at.toISOString(),
      problem: invitationProblem(found, now) ?? null,
      place: agent ? { agent: agent.id, name: agent.name ?? '', claimed: agent.person_id !== null } : null,
    }
  },
})
