import { z } from 'zod'
import { command } from '../../kernel/capability.ts'
import { id } from '../../kernel/fields.ts'
import { chargeUndone } from './entries.ts'
import { runAt } from './stored.ts'
import { undoChunk } from './undoing.ts'

/** Takes back the next members' charges of a run that is being undone. */
export const carryOnUndo = command({
  input: z.strictObject({ run: id('dues.run') }),
  who: ['clock'],
  failures: ['not_charged'],
  records: { charge_undone: chargeUndone },
  async run(ctx, { run: runId }) {
    const run = await runAt(ctx, runId)
    if (run.state !== 'undoing') ctx.fail('not_charged')
    const { undone, keep } = await undoChunk(ctx, run)
    // What is left may be nobody: that is told too.
    if (undone.length === 0)
      ctx.record('charge_undone', { run: runId, plan: run.plan, period: run.period, agents: [] })
    await keep(undone.map(({ data, postings }) => ctx.record('charge_undone', data, { postings })))
    return { undone: undone.length }
  },
})
