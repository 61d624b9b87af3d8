import { z } from 'zod'
import { command } from '../../kernel/capability.ts'
import { networkJoined } from './entries.ts'
import { senderOf } from './introduce.ts'
import { joinedTo } from './rows.ts'

/** A network let us in. */
export const noteAdmission = command({
  input: z.strictObject({ delegates: z.int().min(0).max(50) }),
  who: ['anyone'],
  failures: ['sent_by_commons_only', 'not_asked'],
  records: { network_joined: networkJoined },
  async run(ctx, { delegates }) {
    const network = senderOf(ctx) ?? ctx.fail('sent_by_commons_only')
    if ((await joinedTo(ctx, network))?.state !== 'asked') ctx.fail('not_asked')
    await ctx.db
      .updateTable('networks_joined')
      .set({ state: 'member', delegates, at: ctx.now })
      .where('commons_id', '=', ctx.commons.id)
      .where('network', '=', network)
      .execute()
    ctx.record('network_joined', { network, delegates })
    return { network }
  },
})
