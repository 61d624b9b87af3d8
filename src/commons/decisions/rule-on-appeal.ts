import { z } from 'zod'
import { type Context, command } from '../../kernel/capability.ts'
import { id, text } from '../../kernel/fields.ts'
import { scheduleEffect } from './after-passing.ts'
import { type AppealRow, findAppeal, isAppealed, keepRuling } from './appeals.ts'
import { appealRuled } from './closing-entries.ts'
import { expireKey, updateDecision } from './stored.ts'
import type { DecisionRow } from './tables.ts'

/**
 * Says whether an appeal is right. Upheld, the decision is overturned and never carried out; dismissed, it goes on
 * waiting. Nobody rules on their own appeal, or on what they proposed.
 */
export const ruleOnAppeal = command({
  input: z.strictObject({
    appeal: id('decisions.appeal'),
    ruling: z.enum(['dismissed', 'upheld']),
    reasons: text(10_000),
  }),
  who: ['organ:panel', 'organ:auditor', 'decision:assembly'],
  failures: ['no_such_appeal', 'appeal_settled', 'own_matter', 'reasons_missing'],
  records: { appeal_ruled: appealRuled },
  async run(ctx, { appeal: id, ruling, reasons }) {
    const found = await findAppeal(ctx.db, ctx.commons.id, id)
    if (!found) return ctx.fail('no_such_appeal')
    const { appeal, row } = found
    if (appeal.ruling !== null || row.state !== 'appealed') ctx.fail('appeal_settled')
    const agent = ctx.standing.agent
    if (agent !== undefined && (agent === appeal.agent || agent === row.proposer)) ctx.fail('own_matter')
    if (reasons.trim() === '') ctx.fail('reasons_missing')
    const ruled = { ruling, reasons, ruled_by: agent ?? null, ruled_at: ctx.now }
    await keepRuling(ctx.db, appeal, ruled)
    ctx.record('appeal_ruled', { decision: row.id, appeal: id, ruling })
    if (ruling === 'upheld') {
      await updateDecision(ctx.db, row, { state: 'overturned' })
      return { state: 'overturned' as const }
    }
    if (await isAppealed(ctx.db, row)) return { state: 'appealed' as const }
    await waitOn(ctx, row, appeal)
    return { state: 'waiting' as const }
  },
})

/** Back to waiting. The time the appeal took is not held against carrying it out. */
async function waitOn(ctx: Context<string>, row: DecisionRow, { at }: AppealRow): Promise<void> {
  const took = ctx.now.getTime() - at.getTime()
  const expires_at = row.expires_at && new Date(row.expires_at.getTime() + took)
  const effect_at = row.effect_at && row.effect_at < ctx.now ? ctx.now : row.effect_at
  await updateDecision(ctx.db, row, { state: 'waiting', expires_at, effect_at })
  await scheduleEffect(ctx, row, effect_at)
  if (expires_at) await ctx.schedule(expires_at, 'decisions.expire', { decision: row.id }, expireKey(row.id))
}
