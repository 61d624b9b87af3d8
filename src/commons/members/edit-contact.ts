import { z } from 'zod'
import { command, entryKind } from '../../kernel/capability.ts'
import { emailAddress, id, line } from '../../kernel/fields.ts'
import { findAgent, updateAgent } from './agent-rows.ts'
import { phoneField } from './fields.ts'

const contactFields = ['name', 'email', 'phone', 'address'] as const

/** Changes how somebody is called and reached; what is not named stays, `null` clears. */
export const editContact = command({
  input: z.strictObject({
    agent: id('members.agent'),
    name: line(100).optional(),
    email: emailAddress().nullable().optional(),
    phone: phoneField().nullable().optional(),
    address: line(300).nullable().optional(),
  }),
  who: ['self', 'role:steward'],
  failures: ['no_such_agent', 'erased', 'nothing_changed'],
  subject: ({ agent }) => agent,
  records: {
    contact_edited: entryKind({
      v: 1,
      shown: 'concerned',
      data: z.strictObject({ agent: id('members.agent'), fields: z.array(z.enum(contactFields)) }),
    }),
  },
  async run(ctx, { agent, ...change }) {
    const row = await findAgent(ctx.db, ctx.commons.id, agent)
    if (!row) return ctx.fail('no_such_agent')
    if (row.state === 'erased') return ctx.fail('erased')
    const fields = contactFields.filter(
      (field) => change[field] !== undefined && change[field] !== row[field],
    )
    if (fields.length === 0) return ctx.fail('nothing_changed')
    await updateAgent(ctx.db, row, change)
    ctx.record('contact_edited', { agent, fields })
    return { agent }
  },
})
