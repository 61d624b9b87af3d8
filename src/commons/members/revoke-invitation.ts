import { z } from 'zod'
import { command, entryKind } from '../../kernel/capability.ts'
import { id } from '../../kernel/fields.ts'

/** Closes a link before its time. */
export const revokeInvitation = command({
  input: z.strictObject({ invitation: id('members.invitation') }),
  who: ['role:steward'],
  failures: ['no_such_invitation', 'invitation_over'],
  records: {
    invitation_revoked: entryKind({
      v: 1,
      shown: 'concerned',
      data: z.strictObject({ invitation: id('members.invitation') }),
    }),
  },
  async run(ctx, { invitation }) {
    const { db, commons, now } = ctx
    const found = await db
      .selectFrom('members_invitation')
      .select(['revoked_at', 'expires_at', 'uses_left'])
      .where('commons_id', '=', commons.id)
      .where('id', '=', invitation)
      .executeTakeFirst()
    if (!found) return ctx.fail('no_such_invitation')
    if (found.revoked_at || found.expires_at <= now || found.uses_left === 0) {
      return ctx.fail('invitation_over')
    }
    await db
      .updateTable('members_invitation')
      .set({ revoked_at: now })
      .where('commons_id', '=', commons.id)
      .where('id', '=', invitation)
      .execute()
    ctx.record('invitation_revoked', { invitation })
    return { invitation }
  },
})
