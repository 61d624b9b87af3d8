import { z } from 'zod'
import { command } from '../../kernel/capability.ts'
import { pageRenamed } from './entries.ts'
import { page, summary, title } from './fields.ts'
import { changeablePage, changeFailures } from './open-page.ts'
import { noteAct, pageTitled, titleColumns, updatePage } from './rows.ts'

/** Gives a page another title. Links to the old one still lead to it. */
export const renamePage = command({
  input: z.strictObject({ page: page(), title: title(), reason: summary() }),
  who: ['member'],
  layer: 'regulations',
  failures: [...changeFailures, 'title_taken', 'title_hidden', 'nothing_changed'],
  records: { page_renamed: pageRenamed },
  async run(ctx, { page: id, title, reason }) {
    const page = await changeablePage(ctx, id)
    if (page.title === title) ctx.fail('nothing_changed')
    const same = await pageTitled(ctx, title)
    if (same && same.id !== id)
      ctx.fail(same.is_deleted ? 'title_hidden' : 'title_taken', { field: 'title', title })
    const columns = titleColumns(title)
    const seq = ctx.record('page_renamed', { page: id })
    const commons_id = ctx.commons.id
    await ctx.db
      .deleteFrom('knowledge_former_title')
      .where('commons_id', '=', commons_id)
      .where('title_key', '=', columns.title_key)
      .execute()
    await updatePage(ctx, id, columns)
    if (columns.title_key !== page.title_key)
      await ctx.db
        .insertInto('knowledge_former_title')
        .values({ commons_id, title_key: page.title_key, page: id, title: page.title })
        .execute()
    await noteAct(ctx, { page: id, kind: 'renamed', title: page.title, reason }, seq)
    return { page: id }
  },
})
