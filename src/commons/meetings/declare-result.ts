import { z } from 'zod'
import { command } from '../../kernel/capability.ts'
import { text } from '../../kernel/fields.ts'
import { itemId, meetingId } from './entries.ts'
import { asLeader, itemIn, leadingFailures, ledMeeting, updateItem } from './leading.ts'
import { itemSettled } from './room-entries.ts'
import { updateMeeting } from './stored.ts'

/** 선포: ends the vote on the current item and carries out what passed; what was no vote ends with what came of it. */
export const declareResult = command({
  input: z.strictObject({ meeting: meetingId(), item: itemId(), outcome: text(5_000) }),
  who: ['member'],
  failures: [...leadingFailures, 'no_such_item', 'item_not_up', 'outcome_missing'],
  records: { item_settled: itemSettled },
  async run(ctx, { meeting, item, outcome }) {
    const row = await ledMeeting(ctx, meeting)
    const { decision } = await itemIn(ctx, meeting, item)
    if (row.current_item !== item) ctx.fail('item_not_up')
    const said = outcome.trim()
    if (!decision && said === '') ctx.fail('outcome_missing', { field: 'outcome' })
    if (decision) await asLeader(ctx, 'decisions.closeInMeeting', { decision })
    const settled = decision ? 'decided' : 'done'
    await updateItem(ctx, item, { settled, settled_at: ctx.now, outcome: said === '' ? null : said })
    await updateMeeting(ctx, meeting, { current_item: null })
    ctx.record('item_settled', { meeting, item, settled })
    return { meeting, settled }
  },
})
