import { z } from 'zod'
import { type Context, command } from '../../kernel/capability.ts'
import { id } from '../../kernel/fields.ts'
import { returnedToTable } from './entries.ts'
import { frozenProcedure } from './procedure.ts'
import { emptyBox } from './publish-ballots.ts'
import { findDecision, updateDecision } from './stored.ts'
import type { DecisionRow } from './tables.ts'

/** Puts off what a meeting has opened: votes so far are void, and it waits for when a meeting takes it up again. */
export const returnToTable = command({
  input: z.strictObject({ decision: id('decisions.decision') }),
  // The clock: a meeting that whoever leads it runs for them, such as a board's own.
  who: ['role:chair', 'role:steward', 'clock'],
  failures: ['no_such_decision', 'not_in_meeting'],
  records: { returned_to_table: returnedToTable },
  async run(ctx, { decision }) {
    const row = await findDecision(ctx.db, ctx.commons.id, decision)
    if (!row) return ctx.fail('no_such_decision')
    if (row.state !== 'open' || row.way === null) ctx.fail('not_in_meeting')
    if (frozenProcedure(row.rules).secret) await emptyBox(ctx, row)
    await forgetVotes(ctx, row)
    ctx.record('returned_to_table', { decision })
    return { state: 'tabled' as const }
  },
})

async function forgetVotes(ctx: Context, row: DecisionRow): Promise<void> {
  for (const table of ['decisions_ballot', 'decisions_elector'] as const)
    await ctx.db
      .deleteFrom(table)
      .where('commons_id', '=', ctx.commons.id)
      .where('decision', '=', row.id)
      .execute()
  await updateDecision(ctx.db, row, {
    ...{ state: 'tabled', way: null, hands: null, counts: '{}', eligible: '{}' },
    ...{ electors: 0, present: 0, cast_ballots: 0, tie_seed: null, opened_at: null, opened_seq: null },
  })
}
