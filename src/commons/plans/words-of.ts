import type { View } from '../../kernel/capability.ts'

/** Who was asked for their word on something and what they said; null is the commons' own word. */
export async function wordsOn(view: View, about: string) {
  const rows = await view.db
    .selectFrom('plans_word')
    .select(['agent', 'word'])
    .where('commons_id', '=', view.commons.id)
    .where('about', '=', about)
    .orderBy('agent')
    .execute()
  return rows.map(({ agent, word }) => ({ agent: agent === view.commons.id ? null : agent, word }))
}
