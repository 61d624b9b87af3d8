import type { LabelLookup } from '../../kernel/capability.ts'
import { editionsInUse } from './recipes.ts'

const namesFrom =
  (table: 'plans_plan' | 'plans_step' | 'plans_agreement' | 'plans_flow'): LabelLookup =>
  async (db, commonsId, ids) => {
    if (ids.length === 0) return new Map()
    const query = db.selectFrom(table).select(['id', 'name'])
    const rows = await query.where('commons_id', '=', commonsId).where('id', 'in', ids).execute()
    return new Map(rows.map((row) => [row.id, row.name]))
  }

/** A recipe is called as its edition in use calls it. */
const recipe: LabelLookup = async (db, commonsId, ids) =>
  new Map((await editionsInUse(db, commonsId, ids)).map((row) => [row.recipe, row.name]))

const flow = namesFrom('plans_flow')

/** Everything of this slice is called by the name people gave it. */
export const labels = {
  recipe,
  plan: namesFrom('plans_plan'),
  step: namesFrom('plans_step'),
  agreement: namesFrom('plans_agreement'),
  intent: flow,
  commitment: flow,
  claim: flow,
}
