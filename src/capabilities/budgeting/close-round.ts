import { z } from 'zod'
import { fundPlace } from '../../commons/books/funds.ts'
import { type Context, command } from '../../kernel/capability.ts'
import { id } from '../../kernel/fields.ts'
import {
  giftReturned,
  giftReturnedQuietly,
  goalFellBack,
  ideaFunded,
  ideaNotReached,
  leftoverReturned,
  roundClosed,
} from './entries.ts'
import { heldFor, poolOf } from './places.ts'
import { returnGifts, returnRests } from './returning.ts'
import { settleIdeas } from './settling.ts'
import { changeRound, roundAt } from './stored.ts'
import type { RoundRow } from './tables.ts'

/**
 * When the day comes: ideas with the least they need are funded, the others give back what they got, and what nobody
 * gave returns to the fund. A large round takes several turns.
 */
export const closeRound = command({
  input: z.strictObject({ round: id('budgeting.round') }),
  who: ['clock'],
  failures: ['not_the_time'],
  records: {
    round_closed: roundClosed,
    idea_funded: ideaFunded,
    idea_not_reached: ideaNotReached,
    goal_fell_back: goalFellBack,
    gift_returned: giftReturned,
    gift_returned_quietly: giftReturnedQuietly,
    leftover_returned: leftoverReturned,
  },
  async run(ctx, { round: wanted }) {
    const round = await roundAt(ctx, wanted)
    if (round.state === 'closed' || ctx.now < round.closes) ctx.fail('not_the_time')
    if (round.state !== 'closing') {
      await settleIdeas(ctx, round)
      await changeRound(ctx, wanted, { state: 'closing' })
    }
    const isAll = (await returnGifts(ctx, round)) && (await returnRests(ctx, round))
    if (isAll) await settle(ctx, round)
    else await ctx.schedule(ctx.now, 'budgeting.closeRound', { round: wanted }, `budgeting.carry:${wanted}`)
    return { closed: isAll }
  },
})

/** The rest of the pool goes back, and that is that. */
async function settle(
  ctx: Context<never, { round_closed: typeof roundClosed }>,
  round: RoundRow,
): Promise<void> {
  const { id, fund, unit, pool, rest } = round
  const { funded, ideas } = await sumsOf(ctx, id)
  const postings =
    rest > 0n ? [heldFor({ from: poolOf(round), to: fundPlace(fund), unit, amount: rest })] : []
  const data = { round: id, fund, unit, pool, funded, returned: pool - funded, ideas }
  const seq = ctx.record('round_closed', data, { postings, cause: Number(round.seq) })
  await changeRound(ctx, id, { state: 'closed', rest: 0n, closed_seq: BigInt(seq) })
}

/** What ideas got in all, those that are finished already among them. */
async function sumsOf({ db, commons }: Context, round: string) {
  const row = await db
    .selectFrom('budgeting_idea')
    .select((select) => [
      select.fn.coalesce(select.fn.sum<bigint>('funded'), select.lit(0)).as('funded'),
      select.fn.countAll<bigint>().as('ideas'),
    ])
    .where('commons_id', '=', commons.id)
    .where('round', '=', round)
    .where('state', 'in', ['funded', 'completed'])
    .executeTakeFirstOrThrow()
  return { funded: BigInt(row.funded), ideas: Number(row.ideas) }
}
