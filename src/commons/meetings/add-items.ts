import { sql } from 'kysely'
import { z } from 'zod'
import { type Context, command } from '../../kernel/capability.ts'
import { id, line, text } from '../../kernel/fields.ts'
import { agendaChanged, mostItems } from './agenda.ts'
import { itemsAdded, meetingId } from './entries.ts'
import { preparedMeeting, preparingFailures } from './preparing.ts'
import { itemsOf } from './stored.ts'
import { itemKinds } from './tables.ts'

const item = z.strictObject({
  title: line(),
  text: text(10_000),
  kind: z.enum(itemKinds),
  decision: id('decisions.decision').nullable(),
})

const failures = [...preparingFailures, 'too_many_items', 'not_tabled', 'already_on_an_agenda'] as const

/** Puts items (안건) at the end of the agenda: proposals that wait for a meeting, reports, anything to be spoken of. */
export const addItems = command({
  input: z.strictObject({ meeting: meetingId(), items: z.array(item).min(1).max(30) }),
  who: ['member'],
  failures,
  records: { items_added: itemsAdded },
  async run(ctx, { meeting, items }) {
    const row = await preparedMeeting(ctx, meeting, ['planned', 'called'])
    const before = await itemsOf(ctx, meeting)
    if (before.length + items.length > mostItems) ctx.fail('too_many_items', { most: mostItems })
    const decisions = items.flatMap(({ decision }) => decision ?? [])
    await checkTabled(ctx, decisions)
    const rows = items.map((one, i) => ({
      ...one,
      commons_id: ctx.commons.id,
      id: ctx.newId(),
      meeting,
      n: before.length + i + 1,
    }))
    await ctx.db.insertInto('meetings_item').values(rows).execute()
    await agendaChanged(ctx, row)
    ctx.record('items_added', { meeting, items: rows.map((one) => one.id), decisions })
    return { meeting, items: rows.map((one) => one.id) }
  },
})

/** A proposal comes to a meeting while it waits for one, and to one meeting at a time. */
async function checkTabled(ctx: Context<(typeof failures)[number]>, decisions: string[]): Promise<void> {
  if (decisions.length === 0) return
  if (new Set(decisions).size < decisions.length) ctx.fail('already_on_an_agenda')
  const found = await sql<{ state: string; taken: boolean }>`
    select d.state, exists (select from meetings_item i
      join meetings_meeting m on m.commons_id = i.commons_id and m.id = i.meeting
      where i.commons_id = d.commons_id and i.decision = d.id and m.state in ('planned', 'called', 'open')) as taken
    from decisions_decision d
    where d.commons_id = ${ctx.commons.id} and d.id = any(${decisions}::uuid[])`.execute(ctx.db)
  const isTabled = found.rows.filter(({ state }) => state === 'tabled').length === decisions.length
  if (!isTabled) ctx.fail('not_tabled')
  if (found.rows.some(({ taken }) => taken)) ctx.fail('already_on_an_agenda')
}
