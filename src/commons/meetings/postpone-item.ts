import { z } from 'zod'
import { command } from '../../kernel/capability.ts'
import { text } from '../../kernel/fields.ts'
import { fixWording, resultOf } from '../decisions/in-meeting.ts'
import { itemId, meetingId } from './entries.ts'
import { asLeader, itemIn, leadingFailures, ledMeeting, updateItem } from './leading.ts'
import { itemSettled } from './room-entries.ts'
import { updateMeeting } from './stored.ts'

/** 보류: leaves an item to another meeting, begun or not. Votes so far are void. */
export const postponeItem = command({
  input: z.strictObject({ meeting: meetingId(), item: itemId(), outcome: text(5_000) }),
  who: ['member'],
  failures: [...leadingFailures, 'no_such_item', 'item_settled'],
  records: { item_settled: itemSettled },
  async run(ctx, { meeting, item, outcome }) {
    const row = await ledMeeting(ctx, meeting)
    const { decision, settled } = await itemIn(ctx, meeting, item)
    if (settled) ctx.fail('item_settled')
    const vote = decision ? await resultOf(ctx.db, ctx.commons.id, decision) : undefined
    if (vote?.state === 'open') await asLeader(ctx, 'decisions.returnToTable', { decision })
    // It may be improved until another meeting is called for it.
    if (decision) await fixWording(ctx.db, ctx.commons.id, [decision], null)
    const said = outcome.trim()
    await updateItem(ctx, item, {
      ...{ settled: 'postponed', settled_at: ctx.now },
      outcome: said === '' ? null : said,
    })
    if (row.current_item === item) await updateMeeting(ctx, meeting, { current_item: null })
    ctx.record('item_settled', { meeting, item, settled: 'postponed' })
    return { meeting }
  },
})
