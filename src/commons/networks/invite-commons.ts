import { z } from 'zod'
import { command } from '../../kernel/capability.ts'
import { code } from '../../kernel/fields.ts'
import { unknownType } from '../members/charter-parts.ts'
import { commonsInvited } from './entries.ts'
import { commonsId } from './fields.ts'
import { introductionOf } from './introduce.ts'
import { membershipOf } from './rows.ts'

/** Invites another commons of this installation to be a member, of these types. */
export const inviteCommons = command({
  input: z.strictObject({ commons: commonsId(), types: z.array(code()).min(1).max(20) }),
  who: ['role:steward', 'role:chair'],
  failures: ['no_such_commons', 'not_itself', 'belongs_already', 'no_such_type'],
  records: { commons_invited: commonsInvited },
  async run(ctx, { commons, types }) {
    if (commons === ctx.commons.id) ctx.fail('not_itself')
    const found = await ctx.db.selectFrom('kernel_commons').select('id').where('id', '=', commons).execute()
    if (found.length === 0) ctx.fail('no_such_commons')
    if (await membershipOf(ctx, commons)) ctx.fail('belongs_already')
    const unknown = unknownType(ctx.charter, types)
    if (unknown !== undefined) ctx.fail('no_such_type', { type: unknown })
    const row = { commons_id: ctx.commons.id, member_commons: commons, types, at: ctx.now }
    await ctx.db
      .insertInto('networks_invitation')
      .values(row)
      .onConflict((clash) => clash.columns(['commons_id', 'member_commons']).doUpdateSet({ types }))
      .execute()
    const seq = ctx.record('commons_invited', { commons, types })
    const input = await introductionOf(ctx)
    await ctx.send({ to: commons, command: 'networks.noteInvitation', input, key: `invited:${seq}` })
    return { commons }
  },
})
