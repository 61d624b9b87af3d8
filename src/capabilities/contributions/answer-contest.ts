import { z } from 'zod'
import { type Context, command } from '../../kernel/capability.ts'
import { id, text } from '../../kernel/fields.ts'
import { undo } from './change.ts'
import { contestAnswered, contributionWithdrawn } from './entries.ts'
import {
  type ContributionRow,
  closeContests,
  findContribution,
  looksAfter,
  openContests,
  say,
  updateContribution,
} from './rows.ts'

/**
 * Answers a contest. Its giver explains (`uphold`) and the contest stays open, or takes the contribution back
 * (`withdraw`). Whoever contested takes that back (`withdraw`). Whoever looks after contributions, and is neither,
 * settles it (`uphold`); for the other outcome they correct or revert.
 */
export const answerContest = command({
  input: z.strictObject({
    contribution: id('contributions.contribution'),
    reason: text(2_000),
    answer: z.enum(['uphold', 'withdraw']),
  }),
  who: ['member'],
  layer: 'bylaws',
  failures: ['no_such_contribution', 'not_contested', 'not_yours_to_answer'],
  records: { contest_answered: contestAnswered, contribution_withdrawn: contributionWithdrawn },
  async run(ctx, { contribution, reason, answer }) {
    const row = await findContribution(ctx, contribution)
    if (!row) return ctx.fail('no_such_contribution')
    if (row.state !== 'contested') ctx.fail('not_contested')
    const step = await stepOf(ctx, row, answer)
    if (!step) return ctx.fail('not_yours_to_answer')
    if (step === 'withdrawn') {
      await undo(ctx, {
        ...{ row, step, reason },
        record: (data, options) => ctx.record('contribution_withdrawn', { ...data, counted: true }, options),
      })
      return { contribution, state: 'reverted' }
    }
    const seq = ctx.record('contest_answered', { contribution, answer: step })
    await say(ctx, { contribution, step, reason, seq })
    return { contribution, state: await settle(ctx, row, step) }
  },
})

type Step = 'explained' | 'withdrawn' | 'retracted' | 'upheld'

/** What this answer is, coming from this person; nobody judges their own case. */
async function stepOf(
  ctx: Context,
  row: ContributionRow,
  answer: 'uphold' | 'withdraw',
): Promise<Step | undefined> {
  const me = ctx.standing.agent
  if (me !== undefined && me === row.agent) return answer === 'uphold' ? 'explained' : 'withdrawn'
  const contested = me !== undefined && (await openContests(ctx, row.id)).includes(me)
  if (contested) return answer === 'withdraw' ? 'retracted' : undefined
  return answer === 'uphold' && looksAfter(ctx) ? 'upheld' : undefined
}

/** Closes what is settled; with no contest left open the contribution simply counts again. */
async function settle(ctx: Context, row: ContributionRow, step: Step): Promise<string> {
  if (step === 'upheld') await closeContests(ctx, row.id)
  if (step === 'retracted') await closeContests(ctx, row.id, ctx.standing.agent)
  if ((await openContests(ctx, row.id)).length > 0) return 'contested'
  const state = (await wasCorrected(ctx, row.id)) ? 'corrected' : 'counted'
  await updateContribution(ctx, row.id, { state })
  return state
}

async function wasCorrected({ db, commons }: Context, contribution: string): Promise<boolean> {
  const row = await db
    .selectFrom('contributions_review')
    .select('id')
    .where('commons_id', '=', commons.id)
    .where('contribution', '=', contribution)
    .where('step', '=', 'corrected')
    .executeTakeFirst()
  return row !== undefined
}
