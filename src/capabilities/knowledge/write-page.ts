import { z } from 'zod'
import { command } from '../../kernel/capability.ts'
import { pageWritten } from './entries.ts'
import { pageText, summary, title } from './fields.ts'
import { addRevision, sealed } from './revisions.ts'
import { pageTitled, titleColumns } from './rows.ts'

/** Writes a page that was not there. A title belongs to one page, also those it had before. */
export const writePage = command({
  input: z.strictObject({ title: title(), text: pageText(), summary: summary() }),
  who: ['member'],
  layer: 'regulations',
  failures: ['title_taken', 'title_hidden'],
  records: { page_written: pageWritten },
  async run(ctx, { title, text, summary }) {
    const same = await pageTitled(ctx, title)
    if (same) return ctx.fail(same.is_deleted ? 'title_hidden' : 'title_taken', { field: 'title', title })
    const id = ctx.newId()
    const seq = ctx.record('page_written', sealed(id, 1, text))
    await ctx.db
      .insertInto('knowledge_page')
      .values({
        ...{ commons_id: ctx.commons.id, id, ...titleColumns(title), revision: 0, size: 0 },
        ...{ changed_at: ctx.now, created_at: ctx.now, protected_until: null },
      })
      .execute()
    await addRevision(ctx, { id, revision: 0, size: 0 }, { text, summary }, seq)
    return { page: id, revision: 1 }
  },
})
