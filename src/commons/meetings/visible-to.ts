import { nobody } from '../../kernel/authority.ts'
import type { View } from '../../kernel/capability.ts'
import { mayPrepare } from './preparing.ts'

export const mayPrepareHere = ({ charter, viewer, standing }: View, organ: string | null) =>
  mayPrepare({ charter, actor: viewer, standing }, organ)

/** Members see the general meetings and those of organs they sit in; whoever prepares meetings sees all. */
export function visibleMeetings(view: View) {
  const all = view.db
    .selectFrom('meetings_meeting as m')
    .selectAll('m')
    .where('m.commons_id', '=', view.commons.id)
  if (mayPrepareHere(view, null)) return all
  if (!view.standing.member) return all.where('m.id', '=', nobody)
  const { organs } = view.standing
  return all.where(({ or, eb }) =>
    or([eb('m.organ', 'is', null), eb('m.organ', 'in', organs.length > 0 ? [...organs] : ['-'])]),
  )
}
