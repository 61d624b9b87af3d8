import { z } from 'zod'
import { command } from '../../kernel/capability.ts'
import { line, text } from '../../kernel/fields.ts'
import { agendaChanged } from './agenda.ts'
import { itemEdited, itemId, meetingId } from './entries.ts'
import { preparedMeeting, preparingFailures } from './preparing.ts'
import { itemKinds } from './tables.ts'

/** Words an item anew. What is voted on stands in the proposal itself and does not change here. */
export const editItem = command({
  input: z.strictObject({
    meeting: meetingId(),
    item: itemId(),
    title: line(),
    text: text(10_000),
    kind: z.enum(itemKinds),
  }),
  who: ['member'],
  failures: [...preparingFailures, 'no_such_item'],
  records: { item_edited: itemEdited },
  async run(ctx, { meeting, item, title, text, kind }) {
    const row = await preparedMeeting(ctx, meeting, ['planned', 'called'])
    const changed = await ctx.db
      .updateTable('meetings_item')
      .set({ title, text, kind })
      .where('commons_id', '=', ctx.commons.id)
      .where('meeting', '=', meeting)
      .where('id', '=', item)
      .executeTakeFirst()
    if (changed.numUpdatedRows === 0n) ctx.fail('no_such_item')
    await agendaChanged(ctx, row)
    ctx.record('item_edited', { meeting, item })
    return { meeting }
  },
})
