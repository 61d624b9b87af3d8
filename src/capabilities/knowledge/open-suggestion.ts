import type { Context } from '../../kernel/capability.ts'
import { findSuggestion, type SuggestionRow } from './rows.ts'

export const suggestionFailures = ['no_such_suggestion', 'suggestion_settled'] as const

/** A suggestion nobody has answered yet. */
export async function openSuggestion(
  ctx: Context<(typeof suggestionFailures)[number]>,
  id: string,
): Promise<SuggestionRow> {
  const suggestion = await findSuggestion(ctx, id)
  if (!suggestion) return ctx.fail('no_such_suggestion')
  return suggestion.state === 'open' ? suggestion : ctx.fail('suggestion_settled')
}

export async function settleSuggestion(
  ctx: Context,
  id: string,
  state: 'adopted' | 'declined',
  reason = '',
): Promise<void> {
  await ctx.db
    .updateTable('knowledge_suggestion')
    .set({ state, reason, settled_by: ctx.standing.agent ?? null, settled_at: ctx.now })
    .where('commons_id', '=', ctx.commons.id)
    .where('id', '=', id)
    .execute()
}
