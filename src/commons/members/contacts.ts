import { z } from 'zod'
import { query } from '../../kernel/capability.ts'
import { kernelFailure } from '../../kernel/failure.ts'
import { id } from '../../kernel/fields.ts'
import { findAgent } from './agent-rows.ts'
import { contactsVisibleTo, notesVisibleTo } from './visible-to.ts'

/** How somebody is reached: for themselves and for whoever holds this power. `note` is for the office alone. */
export const contacts = query({
  input: z.strictObject({ agent: id('members.agent') }),
  output: z.strictObject({
    name: z.string(),
    email: z.string().nullable(),
    phone: z.string().nullable(),
    address: z.string().nullable(),
    note: z.string().nullable(),
    reason: z.string().nullable(),
    eraseOn: z.string().nullable(),
  }),
  who: ['self', 'role:steward'],
  subject: ({ agent }) => agent,
  async run(view, { agent }) {
    const row = await findAgent(view.db, view.commons.id, agent)
    if (!row || !contactsVisibleTo(view, agent)) throw kernelFailure('not_found', { what: 'members.agent' })
    const { email, phone, address, reason, erase_on: eraseOn } = row
    const note = notesVisibleTo(view) ? row.note : null
    return { name: row.name ?? '', email, phone, address, note, reason, eraseOn }
  },
})
