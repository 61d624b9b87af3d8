import { z } from 'zod'
import { command } from '../../kernel/capability.ts'
import { code, id } from '../../kernel/fields.ts'
import { frozenActions } from './frozen-input.ts'

/**
 * Runs commands as a decision would and always takes them back: ends in `rehearsed` where they would work now, and in
 * the failure of the first that would not. Only this slice sends it.
 */
export const rehearse = command({
  input: z.strictObject({ decision: id('decisions.decision'), procedure: code(), actions: frozenActions() }),
  who: ['clock'],
  failures: ['rehearsed'],
  records: {},
  async run(ctx, { decision, procedure, actions }) {
    for (const { command, input } of actions)
      await ctx.execute(command, input, { kind: 'decision', decision, procedure })
    // A failure, because that is what undoes everything the rehearsal wrote.
    return ctx.fail('rehearsed')
  },
})
