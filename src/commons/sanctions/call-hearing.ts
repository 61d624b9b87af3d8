import { z } from 'zod'
import { command } from '../../kernel/capability.ts'
import { id, instant, line } from '../../kernel/fields.ts'
import { hearingDays } from './dials.ts'
import { hearingCalled } from './entries.ts'
import { mayJudge } from './judges.ts'
import { daysFrom, findCase, updateCase } from './stored.ts'

/** Invites the person concerned to be heard, with as much notice as the charter asks for. */
export const callHearing = command({
  input: z.strictObject({ case: id('sanctions.case'), at: instant(), place: line(300) }),
  who: ['member'],
  failures: ['no_such_case', 'not_a_judge', 'case_is_over', 'too_soon'],
  records: { hearing_called: hearingCalled },
  async run(ctx, { case: caseId, at, place }) {
    const row = await findCase(ctx, caseId)
    if (!row) return ctx.fail('no_such_case')
    if (!(await mayJudge(ctx, row))) ctx.fail('not_a_judge')
    if (row.state === 'settled' || row.state === 'dismissed') ctx.fail('case_is_over')
    if (new Date(at) < daysFrom(ctx.now, ctx.dial(hearingDays)))
      ctx.fail('too_soon', { days: ctx.dial(hearingDays) })
    await updateCase(ctx, caseId, { hearing_at: new Date(at), hearing_place: place })
    ctx.record('hearing_called', { case: caseId, against: row.against, at })
    return { case: caseId }
  },
})
