import { z } from 'zod'
import { command } from '../../kernel/capability.ts'
import { keepReader } from './reader.ts'

/** Everything up to this entry has been read; never takes back what was read further. */
export const markRead = command({
  input: z.strictObject({ upTo: z.int().nonnegative() }),
  who: ['signed-in'],
  failures: ['nobody_here'],
  records: {},
  quiet: true,
  async run(ctx, { upTo }) {
    const agent = ctx.standing.agent ?? ctx.fail('nobody_here')
    await keepReader(ctx.db, ctx.commons.id, agent, { read_to: BigInt(upTo) + 1n })
    return { upTo }
  },
})
