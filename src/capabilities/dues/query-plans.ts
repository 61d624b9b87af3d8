import { z } from 'zod'
import { restBySource } from '../../commons/obligations/late.ts'
import { query, type View } from '../../kernel/capability.ts'
import { kernelFailure } from '../../kernel/failure.ts'
import { amount, id } from '../../kernel/fields.ts'
import { chargeDay, firstDay, periodAfter, periodOf } from './periods.ts'
import { rateFor } from './rates.ts'
import { planShape, planView, reductionShape, runShape, runView } from './shapes.ts'
import { lastCharged, ratesOf } from './stored.ts'
import type { PlanRow } from './tables.ts'
import { visibleReductions } from './visible-to.ts'

/** A community with more kinds of dues than this needs another tool. */
const mostPlans = 100
const mostRuns = 36
const mostReductions = 500

const withMine = planShape.extend({
  /** What I pay each time; null where nothing. */
  mine: amount().nullable(),
})

/** All dues there are, with what I pay of each. */
export const plans = query({
  input: z.strictObject({}),
  output: z.array(withMine),
  who: ['member'],
  async run(view) {
    const rows = await view.db
      .selectFrom('dues_plan')
      .selectAll()
      .where('commons_id', '=', view.commons.id)
      .orderBy('made_at')
      .orderBy('id')
      .limit(mostPlans)
      .execute()
    const [rates, reductions] = await Promise.all([ratesOf(view.db, view.commons.id), ownReductions(view)])
    return Promise.all(
      rows.map(async (row) => {
        const own = rates.filter((one) => one.plan === row.id)
        const reduced = reductions.find((one) => one.plan === row.id)?.amount
        const mine = reduced ?? rateFor(own, view.standing.types) ?? null
        return { ...planView(row, own, await nextCharge(view, row)), mine }
      }),
    )
  },
})

/** One kind of dues with its charges so far; reductions as far as the viewer may see them. */
export const plan = query({
  input: z.strictObject({ plan: id('dues.plan') }),
  output: z.object({
    plan: planShape,
    runs: z.array(runShape),
    reductions: z.array(reductionShape),
  }),
  who: ['member'],
  async run(view, { plan: wanted }) {
    const row = await view.db
      .selectFrom('dues_plan')
      .selectAll()
      .where('commons_id', '=', view.commons.id)
      .where('id', '=', wanted)
      .executeTakeFirst()
    if (!row) throw kernelFailure('not_found', { what: 'dues.plan' })
    const [rates, next, runs, reductions] = await Promise.all([
      ratesOf(view.db, view.commons.id, wanted),
      nextCharge(view, row),
      runsOf(view, wanted),
      reductionsOf(view, wanted),
    ])
    return { plan: planView(row, rates, next), runs, reductions }
  },
})

async function nextCharge(view: View, row: PlanRow): Promise<string | null> {
  const last = await lastCharged(view, row.id)
  const period = last === undefined ? periodOf(row, row.from_on) : periodAfter(row, last)
  if (row.until_on !== null && firstDay(period) > row.until_on) return null
  return chargeDay(row, period)
}

async function runsOf(view: View, wanted: string) {
  const rows = await view.db
    .selectFrom('dues_run')
    .selectAll()
    .where('commons_id', '=', view.commons.id)
    .where('plan', '=', wanted)
    .orderBy('period', 'desc')
    .orderBy('id', 'desc')
    .limit(mostRuns)
    .execute()
  const ids = rows.map((row) => row.id)
  const left = await restBySource(view.db, view.commons.id, 'dues.run', ids)
  return rows.map((row) => runView(row, left.get(row.id)))
}

async function reductionsOf(view: View, wanted: string) {
  const rows = await visibleReductions(view)
    .where('plan', '=', wanted)
    .orderBy('from_on', 'desc')
    .orderBy('id')
    .limit(mostReductions)
    .execute()
  return rows.map(({ id, agent, amount, reason, from_on, until_on }) => ({
    ...{ id, agent, amount, reason, from: from_on, until: until_on },
  }))
}

/** Mine that hold today. */
async function ownReductions(view: View) {
  if (!view.standing.agent) return []
  const today = view.now.toISOString().slice(0, 10)
  return view.db
    .selectFrom('dues_reduction')
    .select(['plan', 'amount'])
    .where('commons_id', '=', view.commons.id)
    .where('agent', '=', view.standing.agent)
    .where('from_on', '<=', today)
    .where((where) => where.or([where('until_on', 'is', null), where('until_on', '>=', today)]))
    .execute()
}
