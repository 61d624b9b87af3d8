import { nobody } from '../../kernel/authority.ts'
import type { View } from '../../kernel/capability.ts'
import { openTo } from './dials.ts'
import { holds } from './holds.ts'

/** Whether this viewer may read here at all. */
export const mayRead = (view: View): boolean =>
  view.standing.member || view.charter.value(openTo.name) === 'anyone'

/** Whether they also see what was deleted: those who may bring it back. */
export const seesDeleted = (view: View): boolean => holds(view, 'restorePage')

/** Pages this viewer may see. */
export function visiblePages(view: View) {
  const all = view.db.selectFrom('knowledge_page as p').where('p.commons_id', '=', view.commons.id)
  if (!mayRead(view)) return all.where('p.id', '=', nobody)
  return seesDeleted(view) ? all : all.where('p.is_deleted', '=', false)
}

/** Revisions of those pages. */
export function visibleRevisions(view: View) {
  return visiblePages(view).innerJoin('knowledge_revision as r', (join) =>
    join.onRef('r.commons_id', '=', 'p.commons_id').onRef('r.page', '=', 'p.id'),
  )
}
