import { z } from 'zod'
import { canonicalText } from '../../kernel/canonical.ts'
import { command } from '../../kernel/capability.ts'
import { fixWording } from '../decisions/in-meeting.ts'
import { meetingId } from './entries.ts'
import { leadingFailures, ledMeeting, updateItem } from './leading.ts'
import { meetingEnded } from './room-entries.ts'
import { signersNeeded, signersOf } from './signers.ts'
import { itemsOf, updateMeeting } from './stored.ts'

/** 폐회. What the meeting did not come to is left to another one, and a draft of the minutes is there to be read. */
export const endMeeting = command({
  input: z.strictObject({ meeting: meetingId() }),
  who: ['member'],
  failures: [...leadingFailures, 'another_item_open', 'too_few_signers'],
  records: { meeting_ended: meetingEnded },
  async run(ctx, { meeting }) {
    const row = await ledMeeting(ctx, meeting)
    if (row.current_item) ctx.fail('another_item_open')
    const needed = signersNeeded(ctx.charter, row)
    if ((await signersOf(ctx, meeting)).length < needed) ctx.fail('too_few_signers', { needed })
    const items = await itemsOf(ctx, meeting)
    const left = items.filter((one) => one.settled === null)
    for (const { id } of left) await updateItem(ctx, id, { settled: 'postponed', settled_at: ctx.now })
    const decisions = left.flatMap(({ decision }) => decision ?? [])
    await fixWording(ctx.db, ctx.commons.id, decisions, null)
    await updateMeeting(ctx, meeting, { state: 'ended', ended_at: ctx.now, code: null })
    const texts = canonicalText({ opening: '', closing: '', items: {} })
    const draft = { commons_id: ctx.commons.id, meeting, edition: 1, texts }
    await ctx.db.insertInto('meetings_minutes').values(draft).execute()
    const postponed = items.filter((one) => one.settled === 'postponed').length + left.length
    ctx.record('meeting_ended', { meeting, settled: items.length - postponed, postponed })
    return { meeting }
  },
})
