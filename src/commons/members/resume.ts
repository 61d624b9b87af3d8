import { z } from 'zod'
import { command, entryKind } from '../../kernel/capability.ts'
import { id } from '../../kernel/fields.ts'
import { findAgent, updateAgent } from './agent-rows.ts'

/** A resting member is a member again. The office does it: somebody it paused may not undo that alone. */
export const resume = command({
  input: z.strictObject({ agent: id('members.agent') }),
  who: ['role:steward', 'clock'],
  failures: ['no_such_agent', 'not_paused'],
  records: {
    member_resumed: entryKind({
      v: 1,
      shown: 'member',
      data: z.strictObject({ agent: id('members.agent') }),
    }),
  },
  async run(ctx, { agent }) {
    const row = await findAgent(ctx.db, ctx.commons.id, agent)
    if (!row) return ctx.fail('no_such_agent')
    if (row.state !== 'paused') return ctx.fail('not_paused')
    await updateAgent(ctx.db, row, { state: 'member' })
    ctx.record('member_resumed', { agent }, { changesStanding: true })
    return { agent }
  },
})
