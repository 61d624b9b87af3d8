import { z } from 'zod'
import { standingOfAgent } from '../../commons/members/standing.ts'
import { command } from '../../kernel/capability.ts'
import { amount, day, id, line } from '../../kernel/fields.ts'
import { reductionGranted } from './entries.ts'
import { planAt } from './stored.ts'

/** 감면: somebody pays less of one kind of dues, or nothing, from a day on. What was charged before stays. */
export const grantReduction = command({
  input: z.strictObject({
    plan: id('dues.plan'),
    agent: id('members.agent'),
    /** What they pay instead; 0 is nothing. */
    amount: amount().refine((value) => value >= 0n, 'too_small'),
    from: day(),
    until: day().nullable(),
    reason: line(300),
  }),
  who: ['role:steward'],
  failures: ['not_a_member', 'ends_before_it_begins', 'reduced_already'],
  records: { reduction_granted: reductionGranted },
  async run(ctx, { plan, agent, amount, from, until, reason }) {
    await planAt(ctx, plan)
    const { member } = await standingOfAgent(ctx.db, ctx.commons.id, agent, ctx.now)
    if (!member) ctx.fail('not_a_member')
    if (until !== null && until < from) ctx.fail('ends_before_it_begins')
    const overlapping = await ctx.db
      .selectFrom('dues_reduction')
      .select('id')
      .where('commons_id', '=', ctx.commons.id)
      .where('plan', '=', plan)
      .where('agent', '=', agent)
      .where('from_on', '<=', until ?? '9999-12-31')
      .where((where) => where.or([where('until_on', 'is', null), where('until_on', '>=', from)]))
      .executeTakeFirst()
    if (overlapping) ctx.fail('reduced_already')
    const reduction = ctx.newId()
    const row = { commons_id: ctx.commons.id, id: reduction, plan, agent, amount, reason }
    await ctx.db
      .insertInto('dues_reduction')
      .values({ ...row, from_on: from, until_on: until })
      .execute()
    ctx.record('reduction_granted', { reduction, plan, agent, amount })
    return { reduction }
  },
})
