import { z } from 'zod'
import { command } from '../../kernel/capability.ts'
import { pageRestored } from './entries.ts'
import { page, summary } from './fields.ts'
import { findPage, noteAct, updatePage } from './rows.ts'

/** Brings a deleted page back as it was. */
export const restorePage = command({
  input: z.strictObject({ page: page(), reason: summary() }),
  who: ['role:steward'],
  failures: ['no_such_page', 'not_deleted'],
  records: { page_restored: pageRestored },
  async run(ctx, { page: id, reason }) {
    const page = (await findPage(ctx, id)) ?? ctx.fail('no_such_page')
    if (!page.is_deleted) ctx.fail('not_deleted')
    const seq = ctx.record('page_restored', { page: id })
    await updatePage(ctx, id, { is_deleted: false })
    await noteAct(ctx, { page: id, kind: 'restored', reason }, seq)
    return { page: id }
  },
})
