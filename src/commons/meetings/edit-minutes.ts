import { z } from 'zod'
import { canonicalText } from '../../kernel/canonical.ts'
import { command } from '../../kernel/capability.ts'
import { meetingId } from './entries.ts'
import { minutedMeeting, minutesFailures, minutesOf, minutesTexts, updateMinutes } from './minutes-rows.ts'

/** Words the draft of the minutes. Numbers, names and results are not worded: they are what happened. */
export const editMinutes = command({
  input: z.strictObject({ meeting: meetingId(), texts: minutesTexts }),
  who: ['member'],
  failures: [...minutesFailures, 'minutes_frozen'],
  records: {},
  // A draft is nobody's evidence; what stands is told when it is frozen.
  quiet: true,
  async run(ctx, { meeting, texts }) {
    await minutedMeeting(ctx, meeting)
    const draft = await minutesOf(ctx, meeting)
    if (!draft || draft.frozen_at) return ctx.fail('minutes_frozen')
    const items = Object.fromEntries(texts.items.map(({ item, text }) => [item, text]))
    await updateMinutes(ctx, draft, { texts: canonicalText({ ...texts, items }) })
    return { meeting, edition: draft.edition }
  },
})
