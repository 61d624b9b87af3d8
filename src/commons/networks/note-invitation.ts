import { command } from '../../kernel/capability.ts'
import { invitationCame } from './entries.ts'
import { introduction } from './fields.ts'
import { senderOf } from './introduce.ts'
import { joinedTo } from './rows.ts'

/** A network invites us. Sent by the network itself, by nobody else. */
export const noteInvitation = command({
  input: introduction,
  who: ['anyone'],
  failures: ['sent_by_commons_only', 'belongs_already'],
  records: { invitation_came: invitationCame },
  async run(ctx, { name, slug }) {
    const network = senderOf(ctx) ?? ctx.fail('sent_by_commons_only')
    const known = await joinedTo(ctx, network)
    if (known?.state === 'member' || known?.state === 'asked') ctx.fail('belongs_already')
    const row = { name, slug, state: 'invited' as const, at: ctx.now }
    await ctx.db
      .insertInto('networks_joined')
      .values({ commons_id: ctx.commons.id, network, ...row })
      .onConflict((clash) => clash.columns(['commons_id', 'network']).doUpdateSet(row))
      .execute()
    ctx.record('invitation_came', { network })
    return { network }
  },
})
