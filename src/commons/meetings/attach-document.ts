import { z } from 'zod'
import { command } from '../../kernel/capability.ts'
import { fileHash, line } from '../../kernel/fields.ts'
import { fileInfo } from '../../kernel/files.ts'
import { documentAttached, itemId, meetingId } from './entries.ts'
import { preparedMeeting, preparingFailures } from './preparing.ts'
import { itemsOf } from './stored.ts'

const most = 100

/** Lays a stored file with the meeting's papers, or with one item's. Nobody needs to be called again for it. */
export const attachDocument = command({
  input: z.strictObject({
    meeting: meetingId(),
    item: itemId().nullable(),
    file: fileHash(),
    name: line(),
  }),
  who: ['member'],
  failures: [...preparingFailures, 'no_such_item', 'no_such_file', 'too_many_documents'],
  records: { document_attached: documentAttached },
  async run(ctx, { meeting, item, file, name }) {
    const row = await preparedMeeting(ctx, meeting, ['planned', 'called', 'open', 'ended'])
    const items = await itemsOf(ctx, row.id)
    if (item && !items.some((one) => one.id === item)) ctx.fail('no_such_item')
    if (!(await fileInfo(ctx.db, ctx.commons.id, file))) ctx.fail('no_such_file')
    const kept = await ctx.db
      .selectFrom('meetings_document')
      .select(({ fn }) => fn.countAll<bigint>().as('count'))
      .where('commons_id', '=', ctx.commons.id)
      .where('meeting', '=', meeting)
      .executeTakeFirstOrThrow()
    if (Number(kept.count) >= most) ctx.fail('too_many_documents', { most })
    const document = ctx.newId()
    const place = { commons_id: ctx.commons.id, id: document, meeting, item, file, name, at: ctx.now }
    await ctx.db.insertInto('meetings_document').values(place).execute()
    ctx.record('document_attached', { meeting, item, file })
    return { document }
  },
})
