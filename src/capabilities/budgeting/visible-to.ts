import { allows, nobody } from '../../kernel/authority.ts'
import type { View } from '../../kernel/capability.ts'
import { giftsShown } from './dials.ts'

type Who = Pick<View, 'charter' | 'viewer' | 'standing'>

/** Whether the viewer looks after shared budgets. */
export const keepsRounds = ({ charter, viewer, standing }: Who): boolean =>
  allows(charter.who('budgeting.keepRounds'), viewer, standing)

/** Ideas a viewer may see: what was published, and their own drafts. */
export function visibleIdeas(view: View) {
  const me = view.standing.agent ?? nobody
  return (
    view.db
      .selectFrom('budgeting_idea as i')
      .where('i.commons_id', '=', view.commons.id)
      .where((where) =>
        where.or([
          where('i.state', '<>', 'draft'),
          where.exists(
            where
              .selectFrom('budgeting_creator as c')
              .select('c.agent')
              .whereRef('c.commons_id', '=', 'i.commons_id')
              .whereRef('c.idea', '=', 'i.id')
              .where('c.agent', '=', me),
          ),
        ]),
      )
      // A draft that was dropped is nobody else's matter.
      .where((where) =>
        where.or([
          where('i.state', '<>', 'cancelled'),
          where.exists(
            where
              .selectFrom('budgeting_edition as e')
              .select('e.edition')
              .whereRef('e.commons_id', '=', 'i.commons_id')
              .whereRef('e.idea', '=', 'i.id'),
          ),
        ]),
      )
  )
}

/** Gifts a viewer may see one by one: all where the charter shows who gives, otherwise their own. */
export function visibleGifts(view: View) {
  const all = view.db.selectFrom('budgeting_gift as g').where('g.commons_id', '=', view.commons.id)
  if (view.charter.value(giftsShown.name) === 'names') return all
  return all.where('g.agent', '=', view.standing.agent ?? nobody)
}
