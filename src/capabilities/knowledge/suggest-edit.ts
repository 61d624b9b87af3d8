import { z } from 'zod'
import { command } from '../../kernel/capability.ts'
import { editSuggested } from './entries.ts'
import { page, pageText, revision, summary } from './fields.ts'
import { pageFailures, readablePage } from './open-page.ts'
import { authorIn, hashOf, newestText } from './rows.ts'

/** So many wait on one page at once; more would bury those who look after it. */
const mostOpen = 50

/** Puts up a change to a protected page, for those who may change it (or a decision) to take over as it stands. */
export const suggestEdit = command({
  input: z.strictObject({ page: page(), base: revision(), text: pageText(), summary: summary() }),
  who: ['member'],
  layer: 'regulations',
  failures: [...pageFailures, 'edit_conflict', 'nothing_changed', 'too_many_suggestions'],
  records: { edit_suggested: editSuggested },
  async run(ctx, { page: id, base, text, summary }) {
    const page = await readablePage(ctx, id)
    if (page.revision !== base) return ctx.fail('edit_conflict', { revision: page.revision })
    if ((await newestText(ctx, page)).text === text) ctx.fail('nothing_changed')
    const open = await ctx.db
      .selectFrom('knowledge_suggestion')
      .select('id')
      .where('commons_id', '=', ctx.commons.id)
      .where('page', '=', id)
      .where('state', '=', 'open')
      .limit(mostOpen)
      .execute()
    if (open.length === mostOpen) ctx.fail('too_many_suggestions', { most: mostOpen })
    const [suggestion, hash] = [ctx.newId(), hashOf(text)]
    ctx.record('edit_suggested', { suggestion, page: id, base, text: hash })
    const own = { commons_id: ctx.commons.id, id: suggestion, page: id, state: 'open' as const, at: ctx.now }
    await ctx.db
      .insertInto('knowledge_suggestion')
      .values({ ...own, ...authorIn(ctx), base, text, hash, summary, settled_by: null, settled_at: null })
      .execute()
    return { suggestion, hash }
  },
})
