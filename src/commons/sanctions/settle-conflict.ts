import { z } from 'zod'
import { command } from '../../kernel/capability.ts'
import { id, text } from '../../kernel/fields.ts'
import { conflictSettled } from './entries.ts'
import { mayJudge } from './judges.ts'
import { findCase, keepStatement, updateCase } from './stored.ts'

/** Writes down how a conflict was settled: by whoever opened it, or by whoever helped. */
export const settleConflict = command({
  input: z.strictObject({ case: id('sanctions.case'), outcome: text(10_000) }),
  who: ['member'],
  failures: ['no_such_case', 'not_a_conflict', 'case_is_over'],
  records: { conflict_settled: conflictSettled },
  async run(ctx, { case: caseId, outcome }) {
    const row = await findCase(ctx, caseId)
    const { agent } = ctx.standing
    const may = row && (row.reporter === agent || (await mayJudge(ctx, row)))
    if (!row || !agent || !may) return ctx.fail('no_such_case')
    if (row.kind !== 'conflict') ctx.fail('not_a_conflict')
    if (row.state !== 'reported') ctx.fail('case_is_over')
    if (outcome.trim() !== '') await keepStatement(ctx, caseId, agent, 'settlement', outcome)
    await updateCase(ctx, caseId, { state: 'settled', settled_at: ctx.now })
    ctx.record('conflict_settled', { case: caseId, against: row.against, reporter: row.reporter })
    return { state: 'settled' as const }
  },
})
