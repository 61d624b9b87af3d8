import { z } from 'zod'
import { command } from '../../kernel/capability.ts'
import { fileHash } from '../../kernel/fields.ts'
import { carryOut } from './carry-out.ts'
import { equations } from './dials.ts'
import { incomeDistributed, shareCredited } from './entries.ts'
import { sharingFields, sharingProblems, workOut } from './sharing.ts'

/**
 * Shares income out by a rule of the charter (나눔): who gets what is worked out anew, kept with every step, and owed to
 * each from then on. With `expected`, only if it comes to exactly what a preview showed.
 */
export const distribute = command({
  input: z.strictObject({
    ...sharingFields,
    /** The digest of the preview it was decided on. */
    expected: fileHash().nullable(),
  }),
  who: ['decision:assembly'],
  failures: [...sharingProblems, 'changed_since'],
  records: { income_distributed: incomeDistributed, share_credited: shareCredited },
  async run(ctx, { expected, ...input }) {
    const at = { now: ctx.now, equations: ctx.dial(equations), before: ctx.nextSeq() }
    const worked = await workOut(ctx, input, at)
    if ('problem' in worked) return ctx.fail(worked.problem, worked.values)
    if (expected !== null && expected !== worked.digest) ctx.fail('changed_since')
    return carryOut(ctx, worked)
  },
})
