import { z } from 'zod'
import { startOfDay } from '../../commons/members/local-day.ts'
import { anybodyJoined, membersAfter } from '../../commons/members/members-after.ts'
import { type Context, command } from '../../kernel/capability.ts'
import { id } from '../../kernel/fields.ts'
import { scheduleCharge } from './add-plan.ts'
import { type Due, firstRunDay, keepCharges, postingOf, whoPays } from './charging.ts'
import { newMembers, reminderDays } from './dials.ts'
import { duesCharged, periodCode, runCharged } from './entries.ts'
import { openRun } from './open-run.ts'
import { firstDay, periodAfter, periodBefore } from './periods.ts'
import { changeRun, lastCharged, planAt } from './stored.ts'
import type { PlanRow, RunRow } from './tables.ts'

/** So many members are charged at once, so that others get their turn in between. */
export const chunkSize = 500

const input = z.strictObject({
  plan: id('dues.plan'),
  period: periodCode,
  /** For those who joined after the period had been charged. */
  late: z.boolean(),
  /** The member after whom to go on. */
  after: id('members.agent').nullable(),
})

/**
 * Charges a period, a chunk of members at a time; whoever is charged already is passed over. The clock does it on the
 * day; the office may after it undid a wrong charge.
 */
export const charge = command({
  input,
  who: ['clock', 'role:steward'],
  failures: ['not_the_time'],
  records: { dues_charged: duesCharged, run_charged: runCharged },
  async run(ctx, { plan: planId, period, late, after }) {
    const plan = await planAt(ctx, planId)
    const run = (await openRun(ctx, plan, { period, late })) ?? ctx.fail('not_the_time')
    const members = await membersAfter(ctx.db, ctx.commons.id, after, chunkSize)
    const due = await whoPays(ctx, { plan, run, members })
    const about = { run: run.id, plan: planId, period }
    const seqs = due.map((one) =>
      ctx.record(
        'dues_charged',
        { ...about, agents: [one.agent], by: one.by },
        { postings: [postingOf(plan, one)] },
      ),
    )
    await keepCharges(ctx, { plan, run, due, seqs })
    const people = await count(ctx, run, due)
    const last = members.length === chunkSize ? members.at(-1) : undefined
    if (last) {
      if (due.length === 0) ctx.record('dues_charged', { ...about, agents: [] })
      await ctx.schedule(ctx.now, 'dues.charge', { plan: planId, period, late, after: last.id }, runKey(run))
      return { charged: due.length }
    }
    ctx.record('run_charged', { ...about, people })
    await finish(ctx, plan, run)
    return { charged: due.length }
  },
})

const runKey = (run: RunRow) => `dues.run:${run.id}`

/** Answers how many of the run were charged by now. */
async function count(ctx: Context, run: RunRow, due: readonly Due[]): Promise<number> {
  const total = due.reduce((sum, one) => sum + one.amount, run.total)
  const charges = run.charges + due.length
  await changeRun(ctx, run.id, { charges, total })
  return charges
}

/** Everybody was seen: what comes next, and when to remind those who did not pay. */
async function finish(ctx: Context, plan: PlanRow, run: RunRow): Promise<void> {
  await changeRun(ctx, run.id, { state: 'charged' })
  const at = await startOfDay(ctx.db, ctx.commons.id, run.due_on, ctx.dial(reminderDays))
  await ctx.schedule(at, 'dues.remind', { run: run.id }, `dues.remind:${run.id}`)
  if (run.late) return
  await scheduleCharge(ctx, plan, periodAfter(plan, (await lastCharged(ctx, plan.id)) ?? run.period))
  if (ctx.dial(newMembers) === 'full') await catchUp(ctx, plan, periodBefore(plan, run.period))
}

/** Whoever joined after the period before was charged pays for it now. */
async function catchUp(ctx: Context, plan: PlanRow, period: string): Promise<void> {
  const first = await firstRunDay(ctx, { plan: plan.id, period })
  if (first === undefined) return
  const ends = firstDay(periodAfter(plan, period))
  if (!(await anybodyJoined(ctx.db, ctx.commons.id, first, ends))) return
  const input = { plan: plan.id, period, late: true, after: null }
  await ctx.schedule(ctx.now, 'dues.charge', input, `dues.late:${plan.id}:${period}`)
}
