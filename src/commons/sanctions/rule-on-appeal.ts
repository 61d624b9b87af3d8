import { z } from 'zod'
import { command } from '../../kernel/capability.ts'
import { id, text } from '../../kernel/fields.ts'
import { suspensionDays } from './dials.ts'
import { appealRuled } from './entries.ts'
import { putInForce } from './in-force.ts'
import { fine } from './judge.ts'
import { mayJudge } from './judges.ts'
import { daysFrom, findCase, keepStatement, updateCase } from './stored.ts'
import type { CaseRow } from './tables.ts'

/** Ends an appeal: dismissed, and the step takes its course again; upheld, and it is as if it had never been. */
export const ruleOnAppeal = command({
  input: z.strictObject({
    case: id('sanctions.case'),
    ruling: z.enum(['dismissed', 'upheld']),
    reasons: text(10_000),
  }),
  who: ['member'],
  failures: ['no_such_case', 'not_a_judge', 'no_appeal'],
  records: { appeal_ruled: appealRuled },
  async run(ctx, { case: caseId, ruling, reasons }) {
    const row = await findCase(ctx, caseId)
    if (!row) return ctx.fail('no_such_case')
    if (!(await mayJudge(ctx, row))) ctx.fail('not_a_judge')
    if (row.state !== 'appealed') ctx.fail('no_appeal')
    await keepStatement(ctx, caseId, ctx.standing.agent!, 'ruling', reasons)
    const isUpheld = ruling === 'upheld'
    const postings = isUpheld && row.amount !== null ? [takenBack(row, row.amount)] : []
    const seq = ctx.record('appeal_ruled', { case: caseId, against: row.against, ruling }, { postings })
    if (isUpheld) await updateCase(ctx, caseId, { state: 'dismissed', settled_at: ctx.now })
    else {
      const until_at = row.until_at && daysFrom(ctx.now, ctx.dial(suspensionDays))
      // Appealed once; the ruling stands.
      await updateCase(ctx, caseId, { state: 'confirmed', until_at, appeal_until: ctx.now })
      await putInForce(ctx, { ...row, until_at }, seq)
    }
    return { ruling }
  },
})

function takenBack(row: CaseRow, amount: bigint) {
  const { from, to, ...rest } = fine(row, amount)
  return { ...rest, from: to, to: from }
}
