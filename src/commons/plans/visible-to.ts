import type { View } from '../../kernel/capability.ts'
import { doneOfFlow, takenOfFlow, waitsOnFlow } from './done.ts'

/** Intents, commitments and claims with what was done of them: the commons' plans are seen by whoever may ask at all. */
export const visibleFlows = (view: View) =>
  view.db
    .selectFrom('plans_flow as f')
    .selectAll('f')
    .select([doneOfFlow.as('done'), takenOfFlow.as('taken'), waitsOnFlow.as('waits')])
    .where('f.commons_id', '=', view.commons.id)

export const visiblePlans = (view: View) =>
  view.db.selectFrom('plans_plan').selectAll().where('commons_id', '=', view.commons.id)

export const visibleAgreements = (view: View) =>
  view.db.selectFrom('plans_agreement').selectAll().where('commons_id', '=', view.commons.id)

export const visibleRecipes = (view: View) =>
  view.db
    .selectFrom('plans_recipe as r')
    .innerJoin('plans_recipe_edition as e', (join) =>
      join
        .onRef('e.commons_id', '=', 'r.commons_id')
        .onRef('e.recipe', '=', 'r.id')
        .onRef('e.edition', '=', 'r.edition'),
    )
    .where('r.commons_id', '=', view.commons.id)
