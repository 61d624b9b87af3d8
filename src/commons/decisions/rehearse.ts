import { z } from 'zod'
import { command } from '../../kernel/capability.ts'
import { code, id, qualifiedName } from '../../kernel/fields.ts'
import { frozenInput } from './frozen-input.ts'

/**
 * Runs a command as a decision would and always takes it back: ends in `rehearsed` where it would work now, and in
 * the command's own failure where it would not. Only `propose` sends it.
 */
export const rehearse = command({
  input: z.strictObject({
    decision: id('decisions.decision'),
    procedure: code(),
    command: qualifiedName(),
    input: frozenInput(),
  }),
  who: ['clock'],
  failures: ['rehearsed'],
  records: {},
  async run(ctx, { decision, procedure, command, input }) {
    await ctx.execute(command, input, { kind: 'decision', decision, procedure })
    // A failure, because that is what undoes everything the rehearsal wrote.
    return ctx.fail('rehearsed')
  },
})
