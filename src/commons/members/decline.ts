import { z } from 'zod'
import { command, entryKind } from '../../kernel/capability.ts'
import { id, text } from '../../kernel/fields.ts'
import { findAgent, updateAgent } from './agent-rows.ts'

/** Turns an application down; the reason is shown to who applied and to the office. They may apply again. */
export const decline = command({
  input: z.strictObject({ agent: id('members.agent'), reason: text(2_000) }),
  who: ['role:steward'],
  failures: ['no_such_agent', 'not_applicant'],
  records: {
    applicant_declined: entryKind({
      v: 1,
      shown: 'concerned',
      data: z.strictObject({ agent: id('members.agent') }),
    }),
  },
  async run(ctx, { agent, reason }) {
    const row = await findAgent(ctx.db, ctx.commons.id, agent)
    if (!row) return ctx.fail('no_such_agent')
    if (row.state !== 'applicant') return ctx.fail('not_applicant')
    await updateAgent(ctx.db, row, { state: 'declined', reason })
    ctx.record('applicant_declined', { agent }, { changesStanding: true })
    return { agent }
  },
})
