import { z } from 'zod'
import { type Context, command } from '../../kernel/capability.ts'
import { id, text } from '../../kernel/fields.ts'
import { statementMade } from './entries.ts'
import { mayJudge } from './judges.ts'
import { findCase, keepStatement } from './stored.ts'
import type { CaseRow } from './tables.ts'
import { witnessesOf } from './witness.ts'

/** 소명: says one's side of a case, as long as it is not over. Also somebody whose membership rests may. */
export const answer = command({
  input: z.strictObject({ case: id('sanctions.case'), body: text(10_000).refine(isSaid, 'missing') }),
  who: ['signed-in'],
  failures: ['no_such_case', 'case_is_over'],
  records: { statement_made: statementMade },
  async run(ctx, { case: caseId, body }) {
    const row = await findCase(ctx, caseId)
    const { agent } = ctx.standing
    const isParty = agent !== undefined && (agent === row?.against || agent === row?.reporter)
    if (!row || !agent || !(isParty || (await sawIt(ctx, row)) || (await mayJudge(ctx, row))))
      return ctx.fail('no_such_case')
    if (row.state === 'settled' || row.state === 'dismissed') ctx.fail('case_is_over')
    await keepStatement(ctx, caseId, agent, 'answer', body)
    ctx.record('statement_made', { case: caseId, against: row.against, reporter: row.reporter })
    return { case: caseId }
  },
})

async function sawIt({ db, standing }: Context, row: CaseRow): Promise<boolean> {
  return (await witnessesOf(db, row)).some(({ agent }) => agent === standing.agent)
}

function isSaid(body: string): boolean {
  return body.trim() !== ''
}
