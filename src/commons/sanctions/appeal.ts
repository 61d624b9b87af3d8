import { z } from 'zod'
import { command } from '../../kernel/capability.ts'
import { id, text } from '../../kernel/fields.ts'
import { sanctionAppealed } from './entries.ts'
import { takeBack } from './in-force.ts'
import { findCase, keepStatement, updateCase } from './stored.ts'

/** The person concerned appeals: until somebody has ruled, the step is stayed and rights are as before. */
export const appeal = command({
  input: z.strictObject({ case: id('sanctions.case'), grounds: text(10_000) }),
  who: ['signed-in'],
  failures: ['no_such_case', 'nothing_to_appeal', 'too_late_to_appeal'],
  records: { sanction_appealed: sanctionAppealed },
  async run(ctx, { case: caseId, grounds }) {
    const row = await findCase(ctx, caseId)
    const { agent } = ctx.standing
    if (!row || !agent || agent !== row.against) return ctx.fail('no_such_case')
    if (row.state !== 'confirmed') ctx.fail('nothing_to_appeal')
    if (!row.appeal_until || ctx.now >= row.appeal_until) ctx.fail('too_late_to_appeal')
    await keepStatement(ctx, caseId, agent, 'appeal', grounds)
    await updateCase(ctx, caseId, { state: 'appealed' })
    const seq = ctx.record('sanction_appealed', { case: caseId, against: agent })
    await takeBack(ctx, row, seq)
    return { state: 'appealed' as const }
  },
})
