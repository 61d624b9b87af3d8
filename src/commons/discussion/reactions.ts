import { nobody } from '../../kernel/authority.ts'
import type { View } from '../../kernel/capability.ts'
import type { Reaction } from './tables.ts'

interface Signs {
  counts: Partial<Record<Reaction, number>>
  mine: Reaction | null
}

/** How many gave which sign to each of some comments, and which I gave. */
export async function reactionsTo(view: View, comments: string[]): Promise<Map<string, Signs>> {
  const signs = new Map<string, Signs>()
  if (comments.length === 0) return signs
  const rows = await view.db
    .selectFrom('discussion_reaction')
    .select(({ fn, eb }) => [
      'comment',
      'reaction',
      fn.countAll().as('count'),
      fn.agg<boolean>('bool_or', [eb('agent', '=', view.standing.agent ?? nobody)]).as('mine'),
    ])
    .where('commons_id', '=', view.commons.id)
    .where('comment', 'in', comments)
    .groupBy(['comment', 'reaction'])
    .execute()
  for (const { comment, reaction, count, mine } of rows) {
    const own = signs.get(comment) ?? { counts: {}, mine: null }
    own.counts[reaction] = Number(count)
    if (mine) own.mine = reaction
    signs.set(comment, own)
  }
  return signs
}
