import { z } from 'zod'
import { command } from '../../kernel/capability.ts'
import { id } from '../../kernel/fields.ts'
import { findAgent } from './agent-rows.ts'
import { invitationMade } from './entry-kinds.ts'
import { memberDay } from './fields.ts'
import { closeLinksOf, invitationRow } from './invitation-rows.ts'
import { mayReopen } from './keyless.ts'
import { linkExpiry } from './link-expiry.ts'
import { newLinkToken } from './secrets.ts'
import { isHere } from './states.ts'

/**
 * Makes a personal link, to hand on by any messenger: an unclaimed agent is claimed by it, and somebody who has
 * neither e-mail nor password signs in by it again. The token is in the result this once; call without a key.
 */
export const inviteAgent = command({
  input: z.strictObject({ agent: id('members.agent'), expiresOn: memberDay() }),
  who: ['role:steward'],
  failures: ['no_such_agent', 'not_here', 'has_own_sign_in', 'expiry_past', 'expiry_far'],
  records: { member_invited: invitationMade },
  async run(ctx, { agent, expiresOn }) {
    const { db, commons, now } = ctx
    const row = await findAgent(db, commons.id, agent)
    if (!row) return ctx.fail('no_such_agent')
    if (!isHere(row.state)) return ctx.fail('not_here')
    if (row.person_id && !(await mayReopen(db, row.person_id))) return ctx.fail('has_own_sign_in')
    const expiry = await linkExpiry(ctx, expiresOn)
    if ('problem' in expiry) return ctx.fail(expiry.problem, { days: expiry.days })
    await closeLinksOf(db, commons.id, [agent], now)
    const invitation = ctx.newId()
    const token = newLinkToken()
    const by = ctx.standing.agent
    const made = { id: invitation, token, agent, types: [], uses: 1, expiresAt: expiry.at, by, now }
    await db.insertInto('members_invitation').values(invitationRow(commons.id, made)).execute()
    ctx.record('member_invited', { invitation, agent, types: [], uses: 1, expiresOn })
    return { invitation, token }
  },
})
