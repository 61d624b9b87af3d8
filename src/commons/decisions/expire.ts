import { z } from 'zod'
import { command } from '../../kernel/capability.ts'
import { id } from '../../kernel/fields.ts'
import { decisionExpired } from './closing-entries.ts'
import { carryOutKey, findDecision, updateDecision } from './stored.ts'

/** Lets go of what passed and could not be carried out in time. An appeal that is not ruled on holds this up too. */
export const expire = command({
  input: z.strictObject({ decision: id('decisions.decision') }),
  who: ['clock'],
  failures: ['no_such_decision', 'not_expiring', 'still_valid'],
  records: { decision_expired: decisionExpired },
  async run(ctx, { decision }) {
    const row = await findDecision(ctx.db, ctx.commons.id, decision)
    if (!row) return ctx.fail('no_such_decision')
    if (row.state !== 'waiting' && row.state !== 'blocked') ctx.fail('not_expiring')
    if (!row.expires_at || ctx.now < row.expires_at) ctx.fail('still_valid')
    ctx.record('decision_expired', { decision }, { cause: Number(row.closed_seq) })
    await updateDecision(ctx.db, row, { state: 'expired' })
    await ctx.unschedule(carryOutKey(decision))
    return { state: 'expired' as const }
  },
})
