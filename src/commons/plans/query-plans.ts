import { sql } from 'kysely'
import { z } from 'zod'
import { query, type View } from '../../kernel/capability.ts'
import { kernelFailure } from '../../kernel/failure.ts'
import { id } from '../../kernel/fields.ts'
import { localDay } from '../members/local-day.ts'
import { cursor, cursorOf, pageSize } from '../observation/queries.ts'
import { type FlowView, flowOf, flowShape, planOf, planShape, stepOf, stepShape } from './shapes.ts'
import { planStates } from './tables.ts'
import { visibleFlows, visiblePlans } from './visible-to.ts'

/** How far a plan is: of so many needs, so many taken on and so many met. */
const progress = z.object({ needs: z.int(), taken: z.int(), done: z.int() })

/** Plans of a state, newest first. */
export const plans = query({
  input: z.strictObject({ state: z.enum(planStates), after: cursor.optional() }),
  output: z.object({ plans: z.array(planShape.extend({ progress })), next: z.string().nullable() }),
  who: ['member'],
  async run(view, { state, after }) {
    const today = await localDay(view.db, view.commons.id, view.now)
    let found = visiblePlans(view).where('state', '=', state)
    if (after) {
      const [at, last] = after.split('~') as [string, string]
      found = found.where(sql<boolean>`(made_at, id) < (${new Date(at)}, ${last}::uuid)`)
    }
    const ordered = found.orderBy('made_at', 'desc').orderBy('id', 'desc')
    const rows = await ordered.limit(pageSize + 1).execute()
    const page = rows.slice(0, pageSize)
    const last = rows.length > pageSize ? page.at(-1) : undefined
    const so = await progressOfPlans(
      view,
      page.map((row) => row.id),
    )
    return {
      plans: page.map((row) => ({ ...planOf(row, today), progress: so.get(row.id) ?? nothingYet })),
      next: last ? cursorOf(last.made_at, last.id) : null,
    }
  },
})

const nothingYet = { needs: 0, taken: 0, done: 0 }

async function progressOfPlans(view: View, ids: readonly string[]) {
  if (ids.length === 0) return new Map<string, typeof nothingYet>()
  const flows = visibleFlows(view)
    .where('f.plan', 'in', [...ids])
    .where('f.kind', '=', 'intent')
    .where('f.status', '=', 'agreed')
  const rows = await view.db
    .selectFrom(flows.as('one'))
    .select([
      'plan',
      sql<number>`count(*)::int`.as('needs'),
      sql<number>`count(*) filter (where greatest(taken, done) >= amount)::int`.as('taken'),
      sql<number>`count(*) filter (where done >= amount)::int`.as('done'),
    ])
    .groupBy('plan')
    .execute()
  return new Map(rows.map(({ plan, ...counts }) => [plan!, counts]))
}

const mostFlows = 1000

/** A plan step by step: what each needs, what was promised for it, what was done. */
export const plan = query({
  input: z.strictObject({ plan: id('plans.plan') }),
  output: z.object({
    plan: planShape,
    steps: z.array(stepShape.extend({ flows: z.array(flowShape) })),
    /** Of the whole plan, at no step. */
    flows: z.array(flowShape),
  }),
  who: ['member'],
  async run(view, { plan: of }) {
    const row = await visiblePlans(view).where('id', '=', of).executeTakeFirst()
    if (!row) throw kernelFailure('not_found', { what: 'plans.plan' })
    const today = await localDay(view.db, view.commons.id, view.now)
    const [steps, flows] = await Promise.all([
      view.db
        .selectFrom('plans_step')
        .selectAll()
        .where('commons_id', '=', view.commons.id)
        .where('plan', '=', of)
        .orderBy('position')
        .execute(),
      visibleFlows(view)
        .where('f.plan', '=', of)
        .orderBy('f.made_at')
        .orderBy('f.position')
        .limit(mostFlows)
        .execute(),
    ])
    const all = flows.map((flow) => flowOf(flow, today)).sort(byPlace)
    return {
      plan: planOf(row, today),
      steps: steps.map((step) => ({ ...stepOf(step), flows: all.filter((one) => one.step === step.id) })),
      flows: all.filter((one) => one.step === null),
    }
  },
})

const places = ['input', 'gets', 'output', 'gives']

/** What goes in before what comes out; wishes before the promises made for them. */
const byPlace = (a: FlowView, b: FlowView) =>
  places.indexOf(a.side ?? 'input') - places.indexOf(b.side ?? 'input') ||
  (a.kind === b.kind ? 0 : a.kind === 'intent' ? -1 : 1)
