import { z } from 'zod'
import { command } from '../../kernel/capability.ts'
import { id } from '../../kernel/fields.ts'
import { closeVote, closingRecords } from './closing.ts'
import { isSettled } from './count-decision.ts'
import { frozenProcedure } from './procedure.ts'
import { findDecision, isUnopened, isVoting } from './stored.ts'

/**
 * Counts, states the outcome, and carries out what passed, all in one transaction. The clock sends it; once time is
 * up any member may too, so that a late clock keeps nobody waiting.
 */
export const close = command({
  input: z.strictObject({ decision: id('decisions.decision') }),
  who: ['clock', 'member'],
  failures: ['no_such_decision', 'not_open', 'already_closed', 'still_open', 'in_meeting'],
  records: closingRecords,
  async run(ctx, { decision }) {
    const row = await findDecision(ctx.db, ctx.commons.id, decision)
    if (!row) return ctx.fail('no_such_decision')
    if (isUnopened(row)) ctx.fail('not_open')
    if (row.state !== 'open') ctx.fail('already_closed')
    if (row.way !== null) ctx.fail('in_meeting')
    const early = isVoting(row, ctx.now)
    const rules = frozenProcedure(row.rules)
    if (early && !(rules.early && (await isSettled(ctx.db, row)))) ctx.fail('still_open')
    return { state: await closeVote(ctx, row, early) }
  },
})
