import { nobody } from '../../kernel/authority.ts'
import type { View } from '../../kernel/capability.ts'
import { openTo } from './dials.ts'

/** Whether this viewer may see everybody's contributions; otherwise only their own. */
export function seesAll(view: View): boolean {
  return view.standing.member || view.charter.value(openTo.name) === 'anyone'
}

/** Contributions this viewer may see, newest first when ordered by day. */
export function visibleContributions(view: View) {
  const all = view.db
    .selectFrom('contributions_contribution')
    .selectAll()
    .where('commons_id', '=', view.commons.id)
  return seesAll(view) ? all : all.where('agent', '=', view.standing.agent ?? nobody)
}
