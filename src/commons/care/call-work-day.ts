import { z } from 'zod'
import { command } from '../../kernel/capability.ts'
import { code, id, instant, line, positiveAmount, text } from '../../kernel/fields.ts'
import { areMembers } from '../members/among.ts'
import { resourceRow } from '../observation/stocks.ts'
import { duties } from './dials.ts'
import { workDayCalled } from './entries.ts'

/** Calls people to a day of common work; what they do there counts towards a duty. */
export const callWorkDay = command({
  input: z.strictObject({
    duty: code(),
    title: line(100),
    place: line(200),
    note: text(5_000),
    begins: instant(),
    ends: instant(),
    leader: id('members.agent'),
    /** What being there from beginning to end counts, in the unit of the duty. */
    worth: positiveAmount(),
    places: z.int().min(1).max(10_000).nullable(),
    /** What it looks after; absent: nothing in particular. */
    resource: id('observation.resource').optional(),
  }),
  who: ['role:steward'],
  failures: [
    'no_such_duty',
    'ends_before_it_begins',
    'in_the_past',
    'leader_not_a_member',
    'resource_retired',
  ],
  records: { work_day_called: workDayCalled },
  async run(ctx, { duty, title, place, note, begins, ends, leader, worth, places, resource }) {
    const { unit } = ctx.dial(duties).find(({ code }) => code === duty) ?? ctx.fail('no_such_duty')
    const [begins_at, ends_at] = [new Date(begins), new Date(ends)]
    if (ends_at <= begins_at) ctx.fail('ends_before_it_begins')
    if (ends_at <= ctx.now) ctx.fail('in_the_past')
    if (!(await areMembers(ctx.db, ctx.commons.id, [leader]))) ctx.fail('leader_not_a_member')
    if (resource && (await resourceRow(ctx, resource)).status !== 'active') ctx.fail('resource_retired')
    const day = ctx.newId()
    await ctx.db
      .insertInto('care_day')
      .values({
        ...{ commons_id: ctx.commons.id, id: day, duty, title, note, place, leader, unit, worth, places },
        ...{ begins_at, ends_at, state: 'called', called_at: ctx.now, resource: resource ?? null },
      })
      .execute()
    ctx.record('work_day_called', { day, duty, begins, ends, leader, unit, worth, resource })
    return { day }
  },
})
