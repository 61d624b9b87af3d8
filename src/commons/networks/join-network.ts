import { z } from 'zod'
import { command } from '../../kernel/capability.ts'
import { networkAsked } from './entries.ts'
import { networkId } from './fields.ts'
import { introductionOf } from './introduce.ts'
import { joinedTo } from './rows.ts'

/** Accepts an invitation: from now on this commons belongs to the network, once it has let us in. */
export const joinNetwork = command({
  input: z.strictObject({ network: networkId() }),
  who: ['decision:assembly'],
  failures: ['not_invited', 'belongs_already'],
  records: { network_asked: networkAsked },
  async run(ctx, { network }) {
    const known = await joinedTo(ctx, network)
    if (known?.state === 'member') ctx.fail('belongs_already')
    // Asked and not let in: it may be asked again, so that a refusal is not the end.
    if (known?.state !== 'invited' && known?.state !== 'asked') return ctx.fail('not_invited')
    await ctx.db
      .updateTable('networks_joined')
      .set({ state: 'asked', at: ctx.now })
      .where('commons_id', '=', ctx.commons.id)
      .where('network', '=', network)
      .execute()
    const seq = ctx.record('network_asked', { network })
    const input = await introductionOf(ctx)
    await ctx.send({ to: network, command: 'networks.admitCommons', input, key: `asked:${seq}` })
    return { network }
  },
})
