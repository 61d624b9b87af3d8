import { sql } from 'kysely'
import { canonicalText, hex, sha256 } from '../../kernel/canonical.ts'
import type { Context } from '../../kernel/capability.ts'
import { updateMeeting } from './stored.ts'
import type { ItemRow, MeetingRow } from './tables.ts'

/** An agenda longer than this is a mistake; whoever means it holds two meetings. */
export const mostItems = 60

/** What everybody was told is no longer the agenda: they have to be told again. */
export async function agendaChanged(ctx: Context<string>, { id, state }: MeetingRow): Promise<void> {
  if (state === 'called') await updateMeeting(ctx, id, { agenda_changed: true })
}

/** What stands on the agenda, as one number the notice can be held against. */
export function agendaHash(items: readonly Pick<ItemRow, 'n' | 'title' | 'text' | 'kind' | 'decision'>[]) {
  const plain = items.map(({ n, title, text, kind, decision }) => ({ n, title, text, kind, decision }))
  return hex(sha256(Buffer.from(canonicalText(plain), 'utf8')))
}

/** Numbers the items anew, 1 2 3 …, in the order of `ids`. */
export async function renumber(ctx: Context<string>, meeting: string, ids: readonly string[]): Promise<void> {
  await sql`update meetings_item i set n = ordered.n
    from unnest(${[...ids]}::uuid[]) with ordinality as ordered (id, n)
    where i.commons_id = ${ctx.commons.id} and i.meeting = ${meeting} and i.id = ordered.id`.execute(ctx.db)
}
