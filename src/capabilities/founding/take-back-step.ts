import { z } from 'zod'
import { command } from '../../kernel/capability.ts'
import { stepTakenBack } from './entries.ts'
import { stepsTaken } from './stored.ts'
import { recordedSteps } from './tables.ts'

/** Takes the last step back, where it was noted by mistake or the filing was refused and must be made again. */
export const takeBackStep = command({
  input: z.strictObject({ step: z.enum(recordedSteps) }),
  who: ['role:steward', 'role:chair'],
  failures: ['not_the_last'],
  records: { step_taken_back: stepTakenBack },
  async run(ctx, { step }) {
    if ((await stepsTaken(ctx)).at(-1)?.step !== step) ctx.fail('not_the_last')
    await ctx.db
      .deleteFrom('founding_step')
      .where('commons_id', '=', ctx.commons.id)
      .where('step', '=', step)
      .execute()
    ctx.record('step_taken_back', { step })
  },
})
