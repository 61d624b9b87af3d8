import { z } from 'zod'
import { command } from '../../kernel/capability.ts'
import { id } from '../../kernel/fields.ts'
import { findAgent, typesOf, updateAgent } from './agent-rows.ts'
import { memberJoined } from './entry-kinds.ts'
import { localDay } from './local-day.ts'

/** Makes an applicant a member, from today. */
export const admit = command({
  input: z.strictObject({ agent: id('members.agent') }),
  who: ['role:steward'],
  failures: ['no_such_agent', 'not_applicant'],
  records: { member_joined: memberJoined },
  async run(ctx, { agent }) {
    const { db, commons, now } = ctx
    const row = await findAgent(db, commons.id, agent)
    if (!row) return ctx.fail('no_such_agent')
    if (row.state !== 'applicant') return ctx.fail('not_applicant')
    const on = await localDay(db, commons.id, now)
    await updateAgent(db, row, { state: 'member', joined_on: on, reason: null })
    const types = await typesOf(db, commons.id, agent)
    ctx.record('member_joined', { agent, types, on }, { changesStanding: true })
    return { agent }
  },
})
