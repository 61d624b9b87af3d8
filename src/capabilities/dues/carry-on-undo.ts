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
    const { data, postings, keep } = await undoChunk(ctx, run)
    await keep(ctx.record('charge_undone', data, { postings }))
    return { undone: data.agents.length }
  },
})
