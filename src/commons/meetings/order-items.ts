import { z } from 'zod'
import { command } from '../../kernel/capability.ts'
import { agendaChanged, mostItems, renumber } from './agenda.ts'
import { itemId, itemsOrdered, meetingId } from './entries.ts'
import { preparedMeeting, preparingFailures } from './preparing.ts'
import { itemsOf } from './stored.ts'

/** Puts the agenda into this order; every item once. */
export const orderItems = command({
  input: z.strictObject({ meeting: meetingId(), items: z.array(itemId()).min(1).max(mostItems) }),
  who: ['member'],
  failures: [...preparingFailures, 'agenda_is_another'],
  records: { items_ordered: itemsOrdered },
  async run(ctx, { meeting, items }) {
    const row = await preparedMeeting(ctx, meeting, ['planned', 'called'])
    const before = await itemsOf(ctx, meeting)
    const known = new Set(before.map(({ id }) => id))
    const isSame = items.length === known.size && new Set(items).size === known.size
    if (!isSame || items.some((one) => !known.has(one))) ctx.fail('agenda_is_another')
    await renumber(ctx, meeting, items)
    await agendaChanged(ctx, row)
    ctx.record('items_ordered', { meeting, items })
    return { meeting }
  },
})
