import { z } from 'zod'
import { command } from '../../kernel/capability.ts'
import { pageReverted } from './entries.ts'
import { page, revision, summary } from './fields.ts'
import { changeablePage, changeFailures } from './open-page.ts'
import { addRevision, markUndone, sealed } from './revisions.ts'
import { findRevision, newestText } from './rows.ts'

/** Brings back the exact text of an earlier revision `to`, taking back everything after it up to `base`. */
export const revert = command({
  input: z.strictObject({ page: page(), base: revision(), to: revision(), summary: summary() }),
  who: ['member'],
  layer: 'regulations',
  failures: [...changeFailures, 'edit_conflict', 'no_such_revision', 'revision_erased', 'nothing_changed'],
  records: { page_reverted: pageReverted },
  async run(ctx, { page: id, base, to, summary }) {
    const page = await changeablePage(ctx, id)
    if (page.revision !== base) return ctx.fail('edit_conflict', { revision: page.revision })
    const earlier = await findRevision(ctx, id, to)
    if (!earlier) return ctx.fail('no_such_revision')
    if (earlier.is_erased) ctx.fail('revision_erased')
    const { text } = earlier
    if ((await newestText(ctx, page)).hash === earlier.hash) ctx.fail('nothing_changed')
    const seq = ctx.record('page_reverted', { ...sealed(id, base + 1, text), to })
    const number = await addRevision(ctx, page, { text, summary, restores: to }, seq)
    await markUndone(ctx, { page: id, after: to, until: base, by: number })
    return { page: id, revision: number }
  },
})
