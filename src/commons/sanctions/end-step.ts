import { z } from 'zod'
import { command } from '../../kernel/capability.ts'
import { id } from '../../kernel/fields.ts'
import { dutyMet } from './entries.ts'
import { takeBack } from './in-force.ts'
import { findCase, updateCase } from './stored.ts'

/** The days of a loss of turn or a pause are over: rights return by themselves. */
export const endStep = command({
  input: z.strictObject({ case: id('sanctions.case') }),
  who: ['clock'],
  failures: ['no_such_case', 'nothing_to_meet'],
  records: { duty_met: dutyMet },
  async run(ctx, { case: caseId }) {
    const row = await findCase(ctx, caseId)
    if (!row) return ctx.fail('no_such_case')
    if (row.state !== 'confirmed' || !row.until_at || ctx.now < row.until_at) ctx.fail('nothing_to_meet')
    const seq = ctx.record('duty_met', { case: caseId, against: row.against })
    await updateCase(ctx, caseId, { state: 'settled', settled_at: ctx.now })
    await takeBack(ctx, row, seq)
    return { state: 'settled' as const }
  },
})
