import { z } from 'zod'
import { command } from '../../kernel/capability.ts'
import { unknownType } from './charter-parts.ts'
import { invitationMade } from './entry-kinds.ts'
import { anyTypesField, memberDay } from './fields.ts'
import { invitationRow } from './invitation-rows.ts'
import { linkExpiry } from './link-expiry.ts'
import { newLinkToken } from './secrets.ts'

/**
 * Makes a link by which `uses` people may join until the end of `expiresOn`, as one of `types` (none named: any).
 * The result holds the token this once; only its hash is kept. Call it without an idempotency key: a key keeps
 * the result, and the token with it.
 */
export const invite = command({
  input: z.strictObject({ types: anyTypesField(), uses: z.int().min(1).max(10_000), expiresOn: memberDay() }),
  who: ['role:steward'],
  failures: ['no_such_type', 'expiry_past', 'expiry_far'],
  records: { member_invited: invitationMade },
  async run(ctx, { types, uses, expiresOn }) {
    const { db, commons, now } = ctx
    const unknown = unknownType(ctx.charter, types)
    if (unknown) return ctx.fail('no_such_type', { type: unknown })
    const expiry = await linkExpiry(ctx, expiresOn)
    if ('problem' in expiry) return ctx.fail(expiry.problem, { days: expiry.days })
    const invitation = ctx.newId()
    const token = newLinkToken()
    const made = { id: invitation, token, types, uses, expiresAt: expiry.at, by: ctx.standing.agent, now }
    await db.insertInto('members_invitation').values(invitationRow(commons.id, made)).execute()
    ctx.record('member_invited', { invitation, types, uses, expiresOn })
    return { invitation, token }
  },
})
