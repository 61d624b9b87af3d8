import { allows, nobody } from '../../kernel/authority.ts'
import type { View } from '../../kernel/capability.ts'

/** Whether the viewer keeps the list of what is owed, and so sees everybody's. */
export const seesAll = (view: Pick<View, 'charter' | 'viewer' | 'standing'>): boolean =>
  allows(view.charter.who('obligations.owed'), view.viewer, view.standing)

/** What is owed, as far as the viewer may see it: their own, and for the office everything. */
export function visibleObligations(view: View) {
  const all = view.db.selectFrom('obligations_obligation as o').where('o.commons_id', '=', view.commons.id)
  return seesAll(view) ? all : all.where('o.agent', '=', view.standing.agent ?? nobody)
}
