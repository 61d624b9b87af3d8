import { sql } from 'kysely'
import type { PageView } from '../../../ui/page.ts'
import { words } from '../words.ts'

/**
 * Names of these agents for a place where somebody is picked: whoever has a namesake among us is named with the number
 * on the roll, or without one with the day of joining.
 */
export async function namesToldApart(view: PageView, ids: readonly string[]): Promise<Map<string, string>> {
  const names = await view.labels('members.agent', ids)
  const { rows } = await sql<{ id: string; number: string | null; joined: string | null }>`
    select a.id, a.number, a.joined_on::text as joined from members_agent a
    where a.commons_id = ${view.commons.id} and a.id = any(${[...ids]}::uuid[]) and exists (
      select 1 from members_agent o where o.commons_id = a.commons_id and o.sort_name = a.sort_name
        and o.id <> a.id and o.state = 'member')`.execute(view.db)
  const w = words[view.lang]
  const told = rows.flatMap(({ id, number, joined }): [string, string][] => {
    const [name, mark] = [names.get(id), number ? w.numbered(number) : joined]
    return name && mark ? [[id, `${name} (${mark})`]] : []
  })
  return new Map([...names, ...told])
}
