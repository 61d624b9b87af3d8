import { z } from 'zod'
import { type Context, command } from '../../kernel/capability.ts'
import { id, text } from '../../kernel/fields.ts'
import {
  draftDropped,
  giftReturned,
  giftReturnedQuietly,
  ideaCancelled,
  leftoverReturned,
} from './entries.ts'
import { closeBudget, unfunded } from './funding.ts'
import { budgetOf } from './places.ts'
import { returnGifts } from './returning.ts'
import { changeIdea, creatorsOf, ideaAt, isCreator, keeps, roundAt } from './stored.ts'
import type { IdeaRow, RoundRow } from './tables.ts'

const failures = ['not_yours', 'idea_over', 'spent_already', 'reason_needed'] as const
const records = {
  idea_cancelled: ideaCancelled,
  draft_dropped: draftDropped,
  gift_returned: giftReturned,
  gift_returned_quietly: giftReturnedQuietly,
  leftover_returned: leftoverReturned,
}
type Cancelling = Context<(typeof failures)[number], typeof records>

/**
 * Nothing will come of an idea: whatever was given goes back to who gave it, each gift by an entry the other way round.
 * One that has been spent from is finished instead.
 */
export const cancelIdea = command({
  input: z.strictObject({ idea: id('budgeting.idea'), reason: text(2_000) }),
  who: ['member', 'decision:assembly'],
  failures,
  records,
  async run(ctx, { idea: wanted, reason }) {
    const idea = await ideaAt(ctx, wanted)
    const creators = await creatorsOf(ctx, wanted)
    const mayDrop = isCreator(ctx, creators) || (idea.state !== 'draft' && keeps(ctx))
    if (!mayDrop) ctx.fail('not_yours')
    if (['not_reached', 'completed', 'cancelled'].includes(idea.state)) ctx.fail('idea_over')
    const round = await roundAt(ctx, idea.round)
    if (idea.state !== 'draft' && reason.trim() === '') ctx.fail('reason_needed', { field: 'reason' })
    const about = { round: round.id, idea: wanted, creators }
    const seq =
      idea.state === 'draft'
        ? ctx.record('draft_dropped', about)
        : await recordCancelled(ctx, { round, idea, about })
    await changeIdea(ctx, wanted, { state: 'cancelled', state_seq: BigInt(seq), funded: 0n, report: reason })
    await closeBudget(ctx, idea)
    if (!(await returnGifts(ctx, round, wanted)))
      await ctx.schedule(ctx.now, 'budgeting.returnGifts', { idea: wanted }, `budgeting.return:${wanted}`)
    return { idea: wanted }
  },
})

interface Dropped {
  round: RoundRow
  idea: IdeaRow
  about: { round: string; idea: string; creators: string[] }
}

/** What was its budget is given money again; refused where any of it was spent. */
async function recordCancelled(ctx: Cancelling, { round, idea, about }: Dropped): Promise<number> {
  const { unit } = round
  const left = -(await ctx.balance(budgetOf(round, idea), unit))
  if (left < idea.funded) ctx.fail('spent_already', { spent: idea.funded - left, unit })
  const options = { postings: unfunded(round, idea), cause: Number(idea.state_seq) }
  return ctx.record('idea_cancelled', { ...about, unit, given: idea.given }, options)
}
