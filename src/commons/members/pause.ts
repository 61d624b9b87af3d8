import { z } from 'zod'
import { command, entryKind } from '../../kernel/capability.ts'
import { id } from '../../kernel/fields.ts'
import { findAgent, updateAgent } from './agent-rows.ts'

/** A member rests: rights and offices rest with the membership until it is resumed. */
export const pause = command({
  input: z.strictObject({ agent: id('members.agent') }),
  who: ['self', 'role:steward', 'clock'],
  failures: ['no_such_agent', 'not_member'],
  subject: ({ agent }) => agent,
  records: {
    member_paused: entryKind({
      v: 1,
      shown: 'member',
      data: z.strictObject({ agent: id('members.agent') }),
    }),
  },
  async run(ctx, { agent }) {
    const row = await findAgent(ctx.db, ctx.commons.id, agent)
    if (!row) return ctx.fail('no_such_agent')
    if (row.state !== 'member') return ctx.fail('not_member')
    await updateAgent(ctx.db, row, { state: 'paused' })
    ctx.record('member_paused', { agent }, { changesStanding: true })
    return { agent }
  },
})
