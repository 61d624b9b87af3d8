import { z } from 'zod'
import { command, entryKind } from '../../kernel/capability.ts'
import { id } from '../../kernel/fields.ts'

/** Makes one of one's own keys worthless at once. */
export const revokeToken = command({
  input: z.strictObject({ token: id('members.token') }),
  who: ['signed-in'],
  failures: ['no_such_token'],
  records: {
    token_revoked: entryKind({
      v: 1,
      shown: 'concerned',
      data: z.strictObject({ token: id('members.token'), agent: id('members.agent') }),
    }),
  },
  async run(ctx, { token }) {
    const { db, commons, standing, now } = ctx
    const agent = standing.agent
    if (!agent) return ctx.fail('no_such_token')
    const revoked = await db
      .updateTable('members_token')
      .set({ revoked_at: now })
      .where('commons_id', '=', commons.id)
      .where('id', '=', token)
      .where('agent_id', '=', agent)
      .where('revoked_at', 'is', null)
      .returning('id')
      .executeTakeFirst()
    if (!revoked) return ctx.fail('no_such_token')
    ctx.record('token_revoked', { token, agent })
    return { token }
  },
})
