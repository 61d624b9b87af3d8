import { allows, nobody } from '../../kernel/authority.ts'
import type { View } from '../../kernel/capability.ts'

/** Whether the viewer keeps the dues: they see everybody's arrears and reductions. */
export const keepsDues = (view: Pick<View, 'charter' | 'viewer' | 'standing'>): boolean =>
  allows(view.charter.who('dues.arrears'), view.viewer, view.standing)

/** Reductions a viewer may see with their reasons: their own, and for the office all. */
export function visibleReductions(view: View) {
  const all = view.db.selectFrom('dues_reduction').selectAll().where('commons_id', '=', view.commons.id)
  return keepsDues(view) ? all : all.where('agent', '=', view.standing.agent ?? nobody)
}
