import { z } from 'zod'
import { allows } from '../../kernel/authority.ts'
import { type Context, command } from '../../kernel/capability.ts'
import { amount, id } from '../../kernel/fields.ts'
import { countWork, takeBackWork } from './count-work.ts'
import { workConfirmed, workObserved } from './entries.ts'
import { observeWork } from './observe-work.ts'
import { changeDay, signupsOf } from './signups.ts'
import { dayAt } from './stored.ts'
import type { DayRow } from './tables.ts'

const came = z.strictObject({
  agent: id('members.agent'),
  /** What they did; 0: they did not come. */
  amount: amount().refine((value) => value >= 0n, 'too_small'),
})

/**
 * Whoever leads a work day says who of those who signed up came, and what it counts. It counts towards their duties at
 * once. Said again, it corrects what was said.
 */
export const confirmWork = command({
  input: z.strictObject({ day: id('care.day'), came: z.array(came).max(1_000) }),
  who: ['member'],
  failures: [
    'not_the_leader',
    'day_cancelled',
    'not_begun',
    'member_twice',
    'not_signed_up',
    'more_than_worth',
    'season_closed',
  ],
  records: { work_confirmed: workConfirmed, work_observed: workObserved },
  async run(ctx, { day: id, came }) {
    const day = await dayAt(ctx, id)
    if (!leads(ctx, day)) ctx.fail('not_the_leader')
    if (day.state === 'cancelled') ctx.fail('day_cancelled')
    if (day.begins_at > ctx.now) ctx.fail('not_begun')
    const counted = new Map(came.map(({ agent, amount }) => [agent, amount]))
    if (counted.size < came.length) ctx.fail('member_twice')
    const signed = (await signupsOf(ctx, id)).map(({ agent }) => agent)
    if (came.some(({ agent }) => !signed.includes(agent))) ctx.fail('not_signed_up')
    if (came.some(({ amount }) => amount > day.worth)) ctx.fail('more_than_worth')
    const again = day.state === 'held'
    if (again && !(await takeBackWork(ctx, id))) ctx.fail('season_closed')
    const all = signed.map((agent) => ({ agent, amount: counted.get(agent) ?? 0n }))
    await countWork(ctx, day, all)
    await changeDay(ctx, id, 'held')
    const said = { day: id, duty: day.duty, unit: day.unit, came: all, corrects: again }
    const cause = ctx.record('work_confirmed', said)
    await observeWork(ctx, day, { came: all, cause })
    return { came: all.filter(({ amount }) => amount > 0n).length }
  },
})

/** Whoever was named to lead it, or calls work days by office. */
export const leads = (
  { charter, actor, standing }: Pick<Context, 'charter' | 'actor' | 'standing'>,
  { leader }: Pick<DayRow, 'leader'>,
): boolean => standing.agent === leader || allows(charter.who('care.callWorkDay'), actor, standing)
