import { z } from 'zod'
import { command } from '../../kernel/capability.ts'
import { keepReader } from './reader.ts'

/** Whether notices of this commons come by mail too. */
export const setPreference = command({
  input: z.strictObject({ mail: z.boolean() }),
  who: ['signed-in'],
  failures: ['nobody_here'],
  records: {},
  quiet: true,
  async run(ctx, { mail }) {
    const agent = ctx.standing.agent ?? ctx.fail('nobody_here')
    await keepReader(ctx.db, ctx.commons.id, agent, { mail })
    return { mail }
  },
})
