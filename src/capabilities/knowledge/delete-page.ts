import { z } from 'zod'
import { command } from '../../kernel/capability.ts'
import { pageDeleted } from './entries.ts'
import { page, summary } from './fields.ts'
import { changeablePage, changeFailures } from './open-page.ts'
import { noteAct, updatePage } from './rows.ts'

/** Hides a page from everybody but those who may bring it back. Nothing of it is lost. */
export const deletePage = command({
  input: z.strictObject({ page: page(), reason: summary() }),
  who: ['role:steward'],
  failures: [...changeFailures],
  records: { page_deleted: pageDeleted },
  async run(ctx, { page: id, reason }) {
    await changeablePage(ctx, id)
    const seq = ctx.record('page_deleted', { page: id })
    await updatePage(ctx, id, { is_deleted: true })
    await noteAct(ctx, { page: id, kind: 'deleted', reason }, seq)
    return { page: id }
  },
})
