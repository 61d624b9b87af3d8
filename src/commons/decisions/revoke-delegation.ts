import { z } from 'zod'
import { command } from '../../kernel/capability.ts'
import { delegationRevoked } from './entries.ts'
import { scopeField, scopeText } from './scope.ts'

/** Takes back what one said about one's vote in this scope; a wider delegation, if there is one, holds again. */
export const revokeDelegation = command({
  input: z.strictObject({ scope: scopeField() }),
  who: ['member'],
  failures: ['members_only', 'no_such_delegation'],
  records: { delegation_revoked: delegationRevoked },
  async run(ctx, { scope }) {
    const agent = ctx.standing.agent ?? ctx.fail('members_only')
    const gone = await ctx.db
      .deleteFrom('decisions_delegation')
      .where('commons_id', '=', ctx.commons.id)
      .where('agent', '=', agent)
      .where('scope', '=', scopeText(scope))
      .executeTakeFirst()
    if (gone.numDeletedRows === 0n) ctx.fail('no_such_delegation')
    ctx.record('delegation_revoked', { scope })
    return { scope }
  },
})
