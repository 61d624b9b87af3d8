import { z } from 'zod'
import { command } from '../../kernel/capability.ts'
import { fileHash, id } from '../../kernel/fields.ts'
import { suggestionAdopted } from './entries.ts'
import { changeablePage, changeFailures } from './open-page.ts'
import { openSuggestion, settleSuggestion, suggestionFailures } from './open-suggestion.ts'
import { addRevision, sealed } from './revisions.ts'

/**
 * Takes a suggested text over as the page's newest; its author stays its author. `hash` is the suggestion's, so
 * that a decision to adopt it is a decision on these very words.
 */
export const adoptSuggestion = command({
  input: z.strictObject({ suggestion: id('knowledge.suggestion'), hash: fileHash() }),
  who: ['member'],
  layer: 'regulations',
  failures: [...changeFailures, ...suggestionFailures, 'edit_conflict'],
  records: { suggestion_adopted: suggestionAdopted },
  async run(ctx, { suggestion: id, hash }) {
    const suggestion = await openSuggestion(ctx, id)
    if (suggestion.hash !== hash) ctx.fail('no_such_suggestion')
    const page = await changeablePage(ctx, suggestion.page)
    if (page.revision !== suggestion.base) return ctx.fail('edit_conflict', { revision: page.revision })
    const { text, summary, author, author_kind } = suggestion
    const said = sealed(page.id, page.revision + 1, text)
    const seq = ctx.record('suggestion_adopted', { ...said, suggestion: id, author: author ?? undefined })
    const isLookedAt = author === null || author !== ctx.standing.agent
    const revision = { text, summary, by: { author, author_kind }, isLookedAt }
    const number = await addRevision(ctx, page, revision, seq)
    await settleSuggestion(ctx, id, 'adopted')
    return { page: page.id, revision: number }
  },
})
