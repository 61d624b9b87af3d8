import { z } from 'zod'
import { command } from '../../kernel/capability.ts'
import { day, id, line } from '../../kernel/fields.ts'
import { localDay } from '../members/local-day.ts'
import { scheduleEffect } from './after-passing.ts'
import { filingRecorded } from './closing-entries.ts'
import { executionRecords, finish } from './execution.ts'
import { findDecision, hasExpired, updateDecision } from './stored.ts'

/**
 * Records that an authority took the filing (신고) or gave the approval (인가) on which the effect of what passed
 * depends. With that it is carried out, unless it also waits for a later day.
 */
export const recordFiling = command({
  input: z.strictObject({
    decision: id('decisions.decision'),
    on: day(),
    /** The authority's own number or letter. */
    reference: line(),
  }),
  who: ['role:steward', 'organ:board'],
  failures: [
    'no_such_decision',
    'not_waiting',
    'no_filing_needed',
    'already_filed',
    'filed_in_future',
    'time_ran_out',
  ],
  records: { filing_recorded: filingRecorded, ...executionRecords },
  async run(ctx, { decision, on, reference }) {
    const row = await findDecision(ctx.db, ctx.commons.id, decision)
    if (!row) return ctx.fail('no_such_decision')
    if (row.state !== 'waiting') ctx.fail('not_waiting')
    const what = row.waits_for ?? ctx.fail('no_filing_needed')
    if (row.filed_on) ctx.fail('already_filed')
    if (on > (await localDay(ctx.db, ctx.commons.id, ctx.now))) ctx.fail('filed_in_future')
    if (hasExpired(row, ctx.now)) ctx.fail('time_ran_out')
    const seq = ctx.record('filing_recorded', { decision, what, on }, { effectiveOn: on })
    const filed = { filed_on: on, filing_reference: reference }
    await updateDecision(ctx.db, row, filed)
    const filedRow = { ...row, ...filed }
    if (!row.effect_at || row.effect_at <= ctx.now) return { state: await finish(ctx, filedRow, seq) }
    await scheduleEffect(ctx, filedRow, row.effect_at)
    return { state: 'waiting' as const }
  },
})
