import { z } from 'zod'
import { command } from '../../kernel/capability.ts'
import { id, line } from '../../kernel/fields.ts'
import { chargeUndone, runUndone } from './entries.ts'
import { changeRun, runAt } from './stored.ts'
import { undoChunk } from './undoing.ts'

/** A charge that was wrong is taken back whole: nobody owes it, and what was paid of it is owed back. */
export const undoRun = command({
  input: z.strictObject({ run: id('dues.run'), reason: line(300) }),
  who: ['role:steward'],
  failures: ['not_charged'],
  records: { charge_undone: chargeUndone, run_undone: runUndone },
  async run(ctx, { run: runId, reason }) {
    const run = await runAt(ctx, runId)
    if (run.state !== 'charged') ctx.fail('not_charged')
    await changeRun(ctx, runId, { state: 'undoing', reason })
    await ctx.unschedule(`dues.remind:${runId}`)
    const { plan, period, charges: people } = run
    const cause = ctx.record('run_undone', { run: runId, plan, period, people })
    const { undone, keep } = await undoChunk(ctx, run)
    await keep(undone.map(({ data, postings }) => ctx.record('charge_undone', data, { postings, cause })))
    return { undone: undone.length }
  },
})
