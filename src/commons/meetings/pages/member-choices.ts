import { sql } from 'kysely'
import { nobody } from '../../../kernel/authority.ts'
import { isId } from '../../../kernel/fields.ts'
import type { PageView } from '../../../ui/page.ts'
import { invitedIds } from '../invited.ts'
import type { MeetingView } from '../query-meeting.ts'

/** Above this a list is no help; the office finds the name on the attendance list and comes from there. */
export const mostListed = 300

/** Those invited, by name and number; whoever the address names (`?for=`) is always among them. */
export async function memberChoices(view: PageView, one: MeetingView, withoutMe = false) {
  const asked = view.search.get('for')
  const named = asked && isId(asked) ? asked : nobody
  const me = (withoutMe && view.standing.agent) || nobody
  const { rows } = await sql<{ id: string; name: string | null; number: string | null }>`
    select a.id, a.name, a.number
    from (${invitedIds(view, one)}) i join members_agent a on a.commons_id = ${view.commons.id} and a.id = i.id
    where a.id <> ${me}
    order by a.id <> ${named}, a.sort_name, a.id limit ${mostListed}`.execute(view.db)
  return rows.map(({ id, name, number }) => ({
    value: id,
    label: [name ?? '–', number && `(${number})`].filter(Boolean).join(' '),
  }))
}
