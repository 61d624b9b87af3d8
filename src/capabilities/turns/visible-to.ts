import { allows, nobody } from '../../kernel/authority.ts'
import type { View } from '../../kernel/capability.ts'

type Who = Pick<View, 'charter' | 'viewer' | 'standing'>

/** Whether the viewer looks after everybody's quotas and catches. */
export const keeps = ({ charter, viewer, standing }: Who): boolean =>
  allows(charter.who('turns.keep'), viewer, standing)

/**
 * Catches of a season: one's own, or everybody's for whoever looks after them. Places, turns and sums all members see:
 * the next in line is who watches.
 */
export function visibleCatches(view: View, season: string) {
  const all = view.db
    .selectFrom('turns_catch')
    .where('commons_id', '=', view.commons.id)
    .where('season', '=', season)
  return keeps(view) ? all : all.where('agent', '=', view.standing.agent ?? nobody)
}
