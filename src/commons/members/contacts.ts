import { z } from 'zod'
import { nobody } from '../../kernel/authority.ts'
import { query, type View } from '../../kernel/capability.ts'
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

/** How several people are reached, by agent: those whose contacts the viewer may see. */
export async function contactsOf(
  view: View,
  agents: readonly string[],
): Promise<Map<string, { phone: string | null; address: string | null }>> {
  const seen = agents.filter((agent) => contactsVisibleTo(view, agent))
  const rows = await view.db
    .selectFrom('members_agent')
    .select(['id', 'phone', 'address'])
    .where('commons_id', '=', view.commons.id)
    .where('id', 'in', seen.length > 0 ? seen : [nobody])
    .execute()
  return new Map(rows.map(({ id, phone, address }) => [id, { phone, address }]))
}
