import { z } from 'zod'
import { command } from '../../kernel/capability.ts'
import { id, text } from '../../kernel/fields.ts'
import { appealMade } from './closing-entries.ts'
import { carryOutKey, expireKey, findDecision, hasExpired, updateDecision } from './stored.ts'

/** 이의신청: asks that what passed be looked at before it is carried out. Until that is ruled on nothing happens. */
export const appeal = command({
  input: z.strictObject({
    decision: id('decisions.decision'),
    grounds: text(10_000).refine((grounds) => grounds.trim() !== '', 'missing'),
  }),
  who: ['member'],
  failures: ['no_such_decision', 'members_only', 'not_appealable', 'already_appealed'],
  records: { appeal_made: appealMade },
  async run(ctx, { decision, grounds }) {
    const row = await findDecision(ctx.db, ctx.commons.id, decision)
    if (!row) return ctx.fail('no_such_decision')
    const agent = ctx.standing.agent ?? ctx.fail('members_only')
    const waits = row.state === 'appealed' || (row.state === 'waiting' && !isDue(row, ctx.now))
    if (!waits) ctx.fail('not_appealable')
    const earlier = await ctx.db
      .selectFrom('decisions_appeal')
      .select('id')
      .where('commons_id', '=', ctx.commons.id)
      .where('decision', '=', decision)
      .where('agent', '=', agent)
      .executeTakeFirst()
    if (earlier) ctx.fail('already_appealed')
    const appeal = ctx.newId()
    const kept = { commons_id: ctx.commons.id, id: appeal, decision, agent, grounds, at: ctx.now }
    await ctx.db.insertInto('decisions_appeal').values(kept).execute()
    ctx.record('appeal_made', { decision, appeal }, { cause: Number(row.closed_seq) })
    await updateDecision(ctx.db, row, { state: 'appealed' })
    await ctx.unschedule(carryOutKey(decision))
    await ctx.unschedule(expireKey(decision))
    return { appeal }
  },
})

/** Its time has come or gone, though the clock has not been here yet. */
function isDue(row: Parameters<typeof hasExpired>[0], now: Date): boolean {
  const isOver = row.effect_at !== null && now >= row.effect_at && !(row.waits_for && !row.filed_on)
  return isOver || hasExpired(row, now)
}
