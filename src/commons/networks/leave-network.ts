import { z } from 'zod'
import { command } from '../../kernel/capability.ts'
import { networkLeft } from './entries.ts'
import { networkId } from './fields.ts'
import { endOurPart, joinedTo } from './rows.ts'

/** Leaves a network: our delegates' places there end with it. */
export const leaveNetwork = command({
  input: z.strictObject({ network: networkId() }),
  who: ['decision:assembly'],
  failures: ['not_a_member_there'],
  records: { network_left: networkLeft },
  async run(ctx, { network }) {
    if ((await joinedTo(ctx, network))?.state !== 'member') ctx.fail('not_a_member_there')
    await endOurPart(ctx, network)
    const seq = ctx.record('network_left', { network })
    await ctx.send({ to: network, command: 'networks.dismissCommons', input: {}, key: `left:${seq}` })
    return { network }
  },
})
