import { z } from 'zod'
import { command } from '../../kernel/capability.ts'
import { id } from '../../kernel/fields.ts'
import { executionRecords, finish } from './execution.ts'
import { findDecision } from './stored.ts'

/**
 * Carries out what passed, once the days it waited are over. The clock sends it; from then on any member may too. Where
 * a filing or approval has to be recorded first, recording it carries the decision out.
 */
export const carryOut = command({
  input: z.strictObject({ decision: id('decisions.decision') }),
  who: ['clock', 'member'],
  failures: ['no_such_decision', 'not_waiting', 'still_waiting', 'filing_missing'],
  records: executionRecords,
  async run(ctx, { decision }) {
    const row = await findDecision(ctx.db, ctx.commons.id, decision)
    if (!row) return ctx.fail('no_such_decision')
    if (row.state !== 'waiting') ctx.fail('not_waiting')
    if (row.effect_at && ctx.now < row.effect_at) ctx.fail('still_waiting')
    if (row.waits_for && !row.filed_on) ctx.fail('filing_missing')
    return { state: await finish(ctx, row, Number(row.closed_seq)) }
  },
})
