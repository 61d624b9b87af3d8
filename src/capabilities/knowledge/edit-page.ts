import { z } from 'zod'
import { command } from '../../kernel/capability.ts'
import { pageEdited } from './entries.ts'
import { page, pageText, revision, summary } from './fields.ts'
import { changeablePage, changeFailures } from './open-page.ts'
import { addRevision, sealed } from './revisions.ts'
import { newestText } from './rows.ts'

/**
 * Changes a page at once; others look at it afterwards. `base` is the revision the text was made from: if another
 * came between, nothing is overwritten and the answer says which.
 */
export const editPage = command({
  input: z.strictObject({
    page: page(),
    base: revision(),
    text: pageText(),
    summary: summary(),
    minor: z.boolean(),
  }),
  who: ['member'],
  layer: 'regulations',
  failures: [...changeFailures, 'edit_conflict', 'nothing_changed'],
  records: { page_edited: pageEdited },
  async run(ctx, { page: id, base, text, summary, minor }) {
    const page = await changeablePage(ctx, id)
    if (page.revision !== base) return ctx.fail('edit_conflict', { revision: page.revision })
    if ((await newestText(ctx, page)).text === text) ctx.fail('nothing_changed')
    const seq = ctx.record('page_edited', { ...sealed(id, base + 1, text), minor })
    return { page: id, revision: await addRevision(ctx, page, { text, summary, minor }, seq) }
  },
})
