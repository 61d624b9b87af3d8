import { z } from 'zod'
import { type Context, command } from '../../kernel/capability.ts'
import { Failure } from '../../kernel/failure.ts'
import { id } from '../../kernel/fields.ts'
import { ideaSupported, ideaTabled } from './entries.ts'
import { daysAfter, frozenProcedure } from './procedure.ts'
import { findDecision, lapseKey, openKey, updateDecision } from './stored.ts'
import { isGathering, supportersOf } from './supporters.ts'
import type { DecisionRow } from './tables.ts'

const records = { idea_supported: ideaSupported, idea_tabled: ideaTabled }

/** Seconds an idea (공감). The last one that was needed tables it. */
export const support = command({
  input: z.strictObject({ decision: id('decisions.decision') }),
  who: ['member'],
  failures: ['no_such_decision', 'members_only', 'not_an_idea', 'own_idea', 'already_supported'],
  records,
  async run(ctx, { decision }) {
    const row = await findDecision(ctx.db, ctx.commons.id, decision)
    if (!row) return ctx.fail('no_such_decision')
    const agent = ctx.standing.agent ?? ctx.fail('members_only')
    if (!isGathering(row, ctx.now)) ctx.fail('not_an_idea')
    if (row.proposer === agent) ctx.fail('own_idea')
    const kept = await ctx.db
      .insertInto('decisions_support')
      .values({ commons_id: ctx.commons.id, decision, agent })
      .onConflict((clash) => clash.doNothing())
      .executeTakeFirst()
    if (kept.numInsertedOrUpdatedRows === 0n) ctx.fail('already_supported')
    const seq = ctx.record('idea_supported', { decision })
    const supporters = await supportersOf(ctx.db, row)
    if (supporters >= (row.supporters_needed ?? 0)) await table(ctx, row, supporters, seq)
    return { supporters }
  },
})

/** Talked over first where the procedure says so; otherwise voting opens at once. */
async function table(
  ctx: Context<string, typeof records>,
  row: DecisionRow,
  supporters: number,
  cause: number,
) {
  const { discussDays = 0 } = frozenProcedure(row.rules)
  const opensAt = daysAfter(ctx.now, discussDays)
  const tabled = { decision: row.id, supporters, opensAt: opensAt.toISOString() }
  const seq = ctx.record('idea_tabled', tabled, { cause })
  await updateDecision(ctx.db, row, { state: 'discussed', opens_at: opensAt })
  await ctx.unschedule(lapseKey(row.id))
  await ctx.schedule(opensAt, 'decisions.openVoting', { decision: row.id }, openKey(row.id))
  if (discussDays === 0) await openNow(ctx, row.id, seq)
}

/** Where the charter lets the clock open nothing, whoever may does it later. */
async function openNow(ctx: Context<string>, decision: string, cause: number): Promise<void> {
  try {
    await ctx.execute('decisions.openVoting', { decision }, { kind: 'clock' }, cause)
  } catch (error) {
    if (!(error instanceof Failure) || error.status >= 500) throw error
  }
}
