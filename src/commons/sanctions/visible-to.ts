import { allows, nobody } from '../../kernel/authority.ts'
import type { View } from '../../kernel/capability.ts'
import { judgePower } from './judges.ts'

/** Cases a viewer may see: their own, those they saw or were drawn for, and all of them for whoever judges by office. */
export function visibleCases(view: View) {
  const { agent } = view.standing
  const all = view.db
    .selectFrom('sanctions_case as c')
    .selectAll('c')
    .where('c.commons_id', '=', view.commons.id)
  if (judgesByOffice(view)) return all
  const me = agent ?? nobody
  return all.where(({ or, eb, exists, selectFrom }) =>
    or([
      eb('c.against', '=', me),
      eb('c.reporter', '=', me),
      exists(
        selectFrom('sanctions_witness as w')
          .select('w.agent')
          .whereRef('w.commons_id', '=', 'c.commons_id')
          .whereRef('w.case_id', '=', 'c.id')
          .where('w.agent', '=', me),
      ),
      exists(
        selectFrom('sanctions_panelist as p')
          .select('p.agent')
          .whereRef('p.commons_id', '=', 'c.commons_id')
          .whereRef('p.case_id', '=', 'c.id')
          .where('p.agent', '=', me),
      ),
    ]),
  )
}

export const judgesByOffice = (view: View) =>
  allows(view.charter.who(judgePower), view.viewer, view.standing) ||
  allows(view.charter.who('sanctions.drawPanel'), view.viewer, view.standing)
