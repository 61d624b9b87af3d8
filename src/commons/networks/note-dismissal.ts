import { z } from 'zod'
import { command } from '../../kernel/capability.ts'
import { networkLeft } from './entries.ts'
import { senderOf } from './introduce.ts'
import { endOurPart, joinedTo } from './rows.ts'

/** A network tells us that we belong to it no more. */
export const noteDismissal = command({
  input: z.strictObject({}),
  who: ['anyone'],
  failures: ['sent_by_commons_only', 'not_a_member_there'],
  records: { network_left: networkLeft },
  async run(ctx) {
    const network = senderOf(ctx) ?? ctx.fail('sent_by_commons_only')
    if ((await joinedTo(ctx, network))?.state !== 'member') ctx.fail('not_a_member_there')
    await endOurPart(ctx, network)
    ctx.record('network_left', { network })
    return { network }
  },
})
