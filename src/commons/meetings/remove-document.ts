import { z } from 'zod'
import { command } from '../../kernel/capability.ts'
import { id } from '../../kernel/fields.ts'
import { documentRemoved, meetingId } from './entries.ts'
import { preparedMeeting, preparingFailures } from './preparing.ts'

/** Takes a paper back that was laid with the wrong meeting or item, before the meeting begins. */
export const removeDocument = command({
  input: z.strictObject({ meeting: meetingId(), document: id('meetings.document') }),
  who: ['member'],
  failures: [...preparingFailures, 'no_such_document'],
  records: { document_removed: documentRemoved },
  async run(ctx, { meeting, document }) {
    await preparedMeeting(ctx, meeting, ['planned', 'called'])
    const gone = await ctx.db
      .deleteFrom('meetings_document')
      .where('commons_id', '=', ctx.commons.id)
      .where('meeting', '=', meeting)
      .where('id', '=', document)
      .returning(['item', 'file'])
      .executeTakeFirst()
    if (!gone) return ctx.fail('no_such_document')
    ctx.record('document_removed', { meeting, ...gone })
    return { meeting }
  },
})
