import { z } from 'zod'
import { command } from '../../kernel/capability.ts'
import { id } from '../../kernel/fields.ts'
import { closeVote, closingRecords } from './closing.ts'
import { frozenProcedure } from './procedure.ts'
import { findDecision } from './stored.ts'

/** Ends the vote a meeting holds, states how it came out and carries out what passed, as closing by the clock does. */
export const closeInMeeting = command({
  input: z.strictObject({ decision: id('decisions.decision') }),
  // The clock: a meeting that whoever leads it runs for them, such as a board's own.
  who: ['role:chair', 'role:steward', 'clock'],
  failures: ['no_such_decision', 'not_in_meeting', 'hands_missing'],
  records: closingRecords,
  async run(ctx, { decision }) {
    const row = await findDecision(ctx.db, ctx.commons.id, decision)
    if (!row) return ctx.fail('no_such_decision')
    if (row.state !== 'open' || row.way === null) ctx.fail('not_in_meeting')
    const isDrawn = frozenProcedure(row.rules).method === 'lot'
    if (row.way === 'hands' && row.hands === null && !isDrawn) ctx.fail('hands_missing')
    return { state: await closeVote(ctx, row, false) }
  },
})
