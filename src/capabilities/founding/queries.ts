import { z } from 'zod'
import { localDay } from '../../commons/members/local-day.ts'
import { query, type View } from '../../kernel/capability.ts'
import { day, id } from '../../kernel/fields.ts'
import { daysFor } from './dates.ts'
import { foundingLaw } from './law.ts'
import { consentCount, stepsTaken } from './stored.ts'
import { type PlanTable, recordedSteps } from './tables.ts'

export const pathSteps = ['plan', 'promoters', ...recordedSteps] as const
export type PathStep = (typeof pathSteps)[number]

const planShape = z.strictObject({
  name: z.string(),
  aim: z.string(),
  business: z.string(),
  seat: z.string(),
})

/** How far the founding is: every step, what it waits for and by when. */
export const path = query({
  input: z.strictObject({}),
  output: z.strictObject({
    plan: planShape.nullable(),
    promoters: z.int(),
    promotersNeeded: z.int(),
    /** Who agreed in writing to be a founder; promoters are among them. */
    founders: z.int(),
    steps: z.array(
      z.strictObject({
        step: z.enum(pathSteps),
        state: z.enum(['done', 'now', 'todo']),
        /** When it was taken. */
        on: day().nullable(),
        /** A day that matters for it: not before it, or by it. */
        due: day().nullable(),
        /** Its day passed without it. */
        late: z.boolean(),
        reference: z.string(),
        agreed: z.int().nullable(),
        present: z.int().nullable(),
        inFavour: z.int().nullable(),
      }),
    ),
  }),
  who: ['member'],
  async run(view) {
    const plan = await planOf(view)
    const [promoters, founders] = [await consentCount(view, 'promoter'), await consentCount(view, 'founder')]
    const { promoters: promotersNeeded } = foundingLaw(view.charter)
    const steps = await stepsOf(view, plan !== null, promoters >= promotersNeeded)
    return { plan, promoters, promotersNeeded, founders, steps }
  },
})

async function planOf(view: View): Promise<Omit<PlanTable, 'commons_id'> | null> {
  const found = await view.db
    .selectFrom('founding_plan')
    .select(['name', 'aim', 'business', 'seat'])
    .where('commons_id', '=', view.commons.id)
    .executeTakeFirst()
  return found ?? null
}

const blank = { on: null, reference: '', agreed: null, present: null, inFavour: null }

async function stepsOf(view: View, hasPlan: boolean, hasPromoters: boolean) {
  const taken = await stepsTaken(view)
  const today = await localDay(view.db, view.commons.id, view.now)
  const days = daysFor(taken, foundingLaw(view.charter))
  const done = { plan: hasPlan, promoters: hasPromoters }
  const now = pathSteps.find((step) =>
    step === 'plan' || step === 'promoters' ? !done[step] : !taken.some((one) => one.step === step),
  )
  return pathSteps.map((step) => {
    const row = taken.find((one) => one.step === step)
    const isDone = step === 'plan' || step === 'promoters' ? done[step] : row !== undefined
    const state = isDone ? ('done' as const) : step === now ? ('now' as const) : ('todo' as const)
    const { due, by } = days[step] ?? { due: null, by: false }
    const late = by && !isDone && due !== null && today > due
    if (!row) return { ...blank, step, state, due, late }
    const { on_day: on, reference, agreed, present, in_favour: inFavour } = row
    return { step, state, due: null, late, on, reference, agreed, present, inFavour }
  })
}

const mostPeople = 500

/** Everybody who agreed, by the day they did: the first 500. */
export const people = query({
  input: z.strictObject({}),
  output: z.array(
    z.strictObject({ agent: id('members.agent'), promoter: day().nullable(), founder: day().nullable() }),
  ),
  who: ['member'],
  async run(view) {
    const rows = await view.db
      .selectFrom('founding_consent')
      .select(['agent', 'role', 'on_day'])
      .where('commons_id', '=', view.commons.id)
      .orderBy('on_day')
      .orderBy('agent')
      .limit(2 * mostPeople)
      .execute()
    const found = new Map<string, { agent: string; promoter: string | null; founder: string | null }>()
    for (const { agent, role, on_day } of rows) {
      const one = found.get(agent) ?? { agent, promoter: null, founder: null }
      found.set(agent, { ...one, [role]: on_day })
    }
    return [...found.values()]
  },
})
