import { z } from 'zod'
import { command } from '../../kernel/capability.ts'
import { fixWording } from '../decisions/in-meeting.ts'
import { agendaChanged, renumber } from './agenda.ts'
import { itemId, itemRemoved, meetingId } from './entries.ts'
import { preparedMeeting, preparingFailures } from './preparing.ts'
import { itemsOf } from './stored.ts'

/** Takes an item off the agenda, its documents with it. A proposal waits for another meeting. */
export const removeItem = command({
  input: z.strictObject({ meeting: meetingId(), item: itemId() }),
  who: ['member'],
  failures: [...preparingFailures, 'no_such_item'],
  records: { item_removed: itemRemoved },
  async run(ctx, { meeting, item }) {
    const row = await preparedMeeting(ctx, meeting, ['planned', 'called'])
    const items = await itemsOf(ctx, meeting)
    const gone = items.find((one) => one.id === item) ?? ctx.fail('no_such_item')
    // No notice names it any more.
    if (gone.decision) await fixWording(ctx.db, ctx.commons.id, [gone.decision], null)
    const { db, commons } = ctx
    await db
      .deleteFrom('meetings_document')
      .where('commons_id', '=', commons.id)
      .where('item', '=', item)
      .execute()
    await db.deleteFrom('meetings_item').where('commons_id', '=', commons.id).where('id', '=', item).execute()
    const left = items.filter((one) => one.id !== item)
    await renumber(
      ctx,
      meeting,
      left.map((one) => one.id),
    )
    await agendaChanged(ctx, row)
    ctx.record('item_removed', { meeting, item })
    return { meeting }
  },
})
