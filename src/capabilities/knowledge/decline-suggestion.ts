import { z } from 'zod'
import { command } from '../../kernel/capability.ts'
import { id } from '../../kernel/fields.ts'
import { barredBy } from './degrees.ts'
import { suggestionDeclined } from './entries.ts'
import { summary } from './fields.ts'
import { holds } from './holds.ts'
import { openSuggestion, settleSuggestion, suggestionFailures } from './open-suggestion.ts'
import { findPage } from './rows.ts'

/** Puts a suggestion aside with a reason: whoever may change the page or protect it, or its author taking it back. */
export const declineSuggestion = command({
  input: z.strictObject({ suggestion: id('knowledge.suggestion'), reason: summary() }),
  who: ['member'],
  layer: 'regulations',
  failures: [...suggestionFailures, 'not_yours_to_decline'],
  records: { suggestion_declined: suggestionDeclined },
  async run(ctx, { suggestion: id, reason }) {
    const { page, author } = await openSuggestion(ctx, id)
    const isTheirs = author !== null && author === ctx.standing.agent
    if (!isTheirs && !holds(ctx, 'protectPage') && (await barredBy(ctx, (await findPage(ctx, page))!)))
      ctx.fail('not_yours_to_decline')
    ctx.record('suggestion_declined', { suggestion: id, page })
    await settleSuggestion(ctx, id, 'declined', reason)
    return { suggestion: id }
  },
})
