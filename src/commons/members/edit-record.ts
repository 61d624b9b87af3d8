import { z } from 'zod'
import { command, entryKind } from '../../kernel/capability.ts'
import { id, line, text } from '../../kernel/fields.ts'
import { findAgent, updateAgent } from './agent-rows.ts'
import { memberDay } from './fields.ts'

const recordFields = ['number', 'note', 'joined_on'] as const

/** Changes what the office keeps about somebody; what is not named stays, `null` clears. */
export const editRecord = command({
  input: z.strictObject({
    agent: id('members.agent'),
    number: line(40).nullable().optional(),
    note: text(2_000).nullable().optional(),
    joinedOn: memberDay().optional(),
  }),
  who: ['role:steward'],
  failures: ['no_such_agent', 'erased', 'number_taken', 'nothing_changed'],
  records: {
    record_edited: entryKind({
      v: 1,
      shown: 'concerned',
      data: z.strictObject({ agent: id('members.agent'), fields: z.array(z.enum(recordFields)) }),
    }),
  },
  async run(ctx, { agent, number, note, joinedOn: joined_on }) {
    const { db, commons } = ctx
    const row = await findAgent(db, commons.id, agent)
    if (!row) return ctx.fail('no_such_agent')
    if (row.state === 'erased') return ctx.fail('erased')
    const change = { number, note, joined_on }
    const fields = recordFields.filter((field) => change[field] !== undefined && change[field] !== row[field])
    if (fields.length === 0) return ctx.fail('nothing_changed')
    if (number && fields.includes('number')) {
      const other = await db
        .selectFrom('members_agent')
        .select('id')
        .where('commons_id', '=', commons.id)
        .where('number', '=', number)
        .executeTakeFirst()
      if (other) return ctx.fail('number_taken', { number })
    }
    const known = Object.fromEntries(fields.map((field) => [field, change[field]]))
    await updateAgent(db, row, known)
    ctx.record('record_edited', { agent, fields })
    return { agent }
  },
})
