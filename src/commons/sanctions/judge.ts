import { z } from 'zod'
import { type Context, command } from '../../kernel/capability.ts'
import { id, text } from '../../kernel/fields.ts'
import { fineUnit } from './dial-words.ts'
import { appealDays, forgetMonths, suspensionDays } from './dials.ts'
import { breachConfirmed, caseDismissed } from './entries.ts'
import { putInForce } from './in-force.ts'
import { mayJudge } from './judges.ts'
import { ladder, type Rung } from './ladder.ts'
import { daysFrom, findCase, keepStatement, updateCase } from './stored.ts'
import type { CaseRow } from './tables.ts'

const records = { breach_confirmed: breachConfirmed, case_dismissed: caseDismissed }

/** Says whether there was a breach. If so, the ladder says what follows, and it follows. */
export const judge = command({
  input: z.strictObject({ case: id('sanctions.case'), breach: z.boolean(), reasons: text(10_000) }),
  who: ['member'],
  failures: ['no_such_case', 'not_a_judge', 'already_judged', 'no_breach_to_judge'],
  records,
  async run(ctx, { case: caseId, breach, reasons }) {
    const row = await findCase(ctx, caseId)
    if (!row) return ctx.fail('no_such_case')
    if (!(await mayJudge(ctx, row))) ctx.fail('not_a_judge')
    if (row.state !== 'reported') ctx.fail('already_judged')
    if (row.kind === 'conflict') ctx.fail('no_breach_to_judge')
    await keepStatement(ctx, caseId, ctx.standing.agent!, 'ruling', reasons)
    if (breach) return confirm(ctx, row)
    await updateCase(ctx, caseId, { state: 'dismissed', settled_at: ctx.now })
    ctx.record('case_dismissed', { case: caseId, against: row.against })
    return { state: 'dismissed' as const }
  },
})

async function confirm(ctx: Context<string, typeof records>, row: CaseRow) {
  const earlier = await notForgotten(ctx, row.against)
  const { outcome } = ctx.apply(ladder, null, { earlier })
  const until = lasts(outcome) ? daysFrom(ctx.now, ctx.dial(suspensionDays)) : null
  const appealUntil = daysFrom(ctx.now, ctx.dial(appealDays))
  const { step, nth } = outcome
  const amount = outcome.amount === null ? null : BigInt(outcome.amount)
  const seq = ctx.record(
    'breach_confirmed',
    {
      case: row.id,
      against: row.against,
      rule: { name: ladder.name, v: ladder.v, earlier },
      ...{ step, nth, amount },
      until: until?.toISOString() ?? null,
      appealUntil: appealUntil.toISOString(),
    },
    { postings: amount === null ? [] : [fine(row, amount)], clause: 'dials.sanctions.notices' },
  )
  const changes = { step, nth, amount, unit: amount === null ? null : fineUnit, until_at: until }
  const settled = step === 'notice' ? ctx.now : null
  await updateCase(ctx, row.id, {
    ...changes,
    state: 'confirmed',
    confirmed_at: ctx.now,
    appeal_until: appealUntil,
    settled_at: settled,
  })
  await putInForce(ctx, { ...row, ...changes }, seq)
  return { state: 'confirmed' as const, step, nth }
}

const lasts = ({ step }: Rung) => step === 'loss_of_turn' || step === 'pause'

/** What is owed stands on the person's own account until it is paid or taken back. */
export const fine = (row: Pick<CaseRow, 'against'>, amount: bigint) => ({
  from: 'income:fines',
  to: `assets:receivable:${row.against}`,
  unit: fineUnit,
  amount,
})

async function notForgotten(ctx: Context, against: string): Promise<number> {
  const since = new Date(ctx.now)
  since.setUTCMonth(since.getUTCMonth() - ctx.dial(forgetMonths))
  const query = ctx.db.selectFrom('sanctions_case').select(({ fn }) => fn.countAll().as('count'))
  const row = await query
    .where('commons_id', '=', ctx.commons.id)
    .where('against', '=', against)
    .where('state', 'in', ['confirmed', 'settled', 'appealed'])
    .where('confirmed_at', '>', since)
    .executeTakeFirst()
  return Number(row?.count ?? 0)
}
