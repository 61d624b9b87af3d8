import { z } from 'zod'
import { command } from '../../kernel/capability.ts'
import { ways } from '../decisions/tables.ts'
import { presentAt } from './arriving.ts'
import { itemId, meetingId } from './entries.ts'
import { asLeader, itemIn, leadingFailures, ledMeeting, updateItem } from './leading.ts'
import { itemTakenUp } from './room-entries.ts'
import { updateMeeting } from './stored.ts'

/** 상정: the meeting turns to an item. Where it is voted on the vote opens with those who are there now. */
export const takeUpItem = command({
  input: z.strictObject({ meeting: meetingId(), item: itemId(), way: z.enum(ways) }),
  who: ['member'],
  failures: [...leadingFailures, 'no_such_item', 'another_item_open', 'item_settled'],
  records: { item_taken_up: itemTakenUp },
  async run(ctx, { meeting, item, way }) {
    const row = await ledMeeting(ctx, meeting)
    const found = await itemIn(ctx, meeting, item)
    if (row.current_item) ctx.fail('another_item_open')
    if (found.settled) ctx.fail('item_settled')
    const { decision } = found
    ctx.record('item_taken_up', { meeting, item, decision })
    if (decision) {
      const there = await presentAt(ctx, meeting)
      const present = there.map(({ agent, by, way }) => ({
        agent,
        by,
        ...(way === 'proxy' && by === null && { family: true }),
      }))
      await asLeader(ctx, 'decisions.openInMeeting', { decision, present, way })
    }
    await updateItem(ctx, item, { taken_up_at: ctx.now })
    await updateMeeting(ctx, meeting, { current_item: item })
    return { meeting }
  },
})
