import { sql } from 'kysely'
import { z } from 'zod'
import { nobody } from '../../kernel/authority.ts'
import { query } from '../../kernel/capability.ts'
import { isId } from '../../kernel/fields.ts'
import { localDay } from '../members/local-day.ts'
import { loadEditions } from './recipes.ts'
import { agreementOf, flowOf, planOf, stepOf } from './shapes.ts'
import { plannedJsonLd } from './value-flows.ts'
import { visibleAgreements, visibleFlows, visiblePlans, visibleRecipes } from './visible-to.ts'

const parts = ['recipes', 'plans', 'agreements', 'flows'] as const
const most = 500

/** Where a page ended: `<part>~<id>`; the part alone where it is to begin. */
const cursor = z.string().refine((text) => {
  const [part, last, ...more] = text.split('~')
  return (
    (parts as readonly string[]).includes(part ?? '') &&
    (last === undefined || isId(last)) &&
    more.length === 0
  )
}, 'text')

/** What is planned, as ValueFlows 1.0 in JSON-LD: recipes, plans, agreements, then flows; 500 of one kind at a time. */
export const valueFlows = query({
  input: z.strictObject({ after: cursor.optional() }),
  output: z.object({ document: z.unknown(), next: z.string().nullable() }),
  who: ['member'],
  async run(view, { after }) {
    const [part = 'recipes', last] = (after?.split('~') ?? []) as [(typeof parts)[number]?, string?]
    const from = last ?? nobody
    const today = await localDay(view.db, view.commons.id, view.now)
    const empty = { commons: view.commons.id, recipes: [], plans: [], agreements: [], flows: [] }
    const { ids, ...found } = await read(part)
    const isMore = ids.length === most
    const following = parts[parts.indexOf(part) + 1]
    const next = isMore ? `${part}~${ids.at(-1)}` : (following ?? null)
    return { document: plannedJsonLd({ ...empty, ...found }), next }

    async function read(what: (typeof parts)[number]) {
      if (what === 'recipes') {
        const heads = visibleRecipes(view).where('r.id', '>', from).select(['e.recipe', 'e.edition'])
        const rows = await heads.orderBy('r.id').limit(most).execute()
        const recipes = await loadEditions(view.db, view.commons.id, rows)
        return { recipes, ids: rows.map((row) => row.recipe) }
      }
      if (what === 'plans') {
        const rows = await visiblePlans(view).where('id', '>', from).orderBy('id').limit(most).execute()
        const ids = rows.map((row) => row.id)
        const steps = await stepsOf(ids)
        const withSteps = rows.map((row) => ({
          ...planOf(row, today),
          steps: steps.filter((step) => step.plan === row.id).map(stepOf),
        }))
        return { plans: withSteps, ids }
      }
      if (what === 'agreements') {
        const rows = await visibleAgreements(view).where('id', '>', from).orderBy('id').limit(most).execute()
        return { agreements: rows.map(agreementOf), ids: rows.map((row) => row.id) }
      }
      const rows = await visibleFlows(view).where('f.id', '>', from).orderBy('f.id').limit(most).execute()
      return { flows: rows.map((row) => flowOf(row, today)), ids: rows.map((row) => row.id) }
    }

    function stepsOf(ids: readonly string[]) {
      return view.db
        .selectFrom('plans_step')
        .selectAll()
        .where('commons_id', '=', view.commons.id)
        .where(sql<boolean>`plan = any(${[...ids]}::uuid[])`)
        .orderBy('position')
        .execute()
    }
  },
})
