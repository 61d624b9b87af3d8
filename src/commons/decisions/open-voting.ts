import { z } from 'zod'
import { canonicalText } from '../../kernel/canonical.ts'
import { command } from '../../kernel/capability.ts'
import { id } from '../../kernel/fields.ts'
import { openingRefused } from './entries.ts'
import { openingProblems, openingRecords, openVote } from './opening.ts'
import { findDecision, updateDecision } from './stored.ts'

/**
 * Opens the vote once a proposal has been talked over. The clock sends it; from then on any member may too. Where
 * something stands in the way the clock notes it, and the proposal waits for an edition that can be voted on.
 */
export const openVoting = command({
  input: z.strictObject({ decision: id('decisions.decision') }),
  who: ['clock', 'member'],
  failures: ['no_such_decision', 'not_discussed', 'still_discussed', ...openingProblems],
  records: { ...openingRecords, opening_refused: openingRefused },
  async run(ctx, { decision }) {
    const row = await findDecision(ctx.db, ctx.commons.id, decision)
    if (!row) return ctx.fail('no_such_decision')
    if (row.state !== 'discussed') ctx.fail('not_discussed')
    if (row.opens_at && ctx.now < row.opens_at) ctx.fail('still_discussed')
    const opening = await openVote(ctx, row)
    if ('opened' in opening)
      return { state: 'open' as const, closesAt: opening.opened.closesAt.toISOString() }
    if ('tabled' in opening) return { state: 'tabled' as const, closesAt: null }
    const { problem, values } = opening
    if (ctx.actor.kind !== 'clock') return ctx.fail(problem, values)
    const code = typeof values.refusal === 'string' ? values.refusal : `decisions.${problem}`
    ctx.record('opening_refused', { decision, code })
    const blocked = { blocked_code: code, blocked_values: canonicalText(values), blocked_command: null }
    await updateDecision(ctx.db, row, blocked)
    return { state: 'discussed' as const, closesAt: null }
  },
})
