import { fundPlace } from '../../commons/books/funds.ts'
import type { Context } from '../../kernel/capability.ts'
import type { giftReturned, giftReturnedQuietly, leftoverReturned } from './entries.ts'
import { returnGift } from './gifts.ts'
import { changeAllowance } from './granting.ts'
import { allowanceOf, heldFor } from './places.ts'
import type { AllowanceRow, GiftRow, RoundRow } from './tables.ts'

/** So many gifts or rests go back at once, so that others get their turn in between. */
export const returnedAtOnce = 500

export type Back = Context<
  never,
  {
    gift_returned: typeof giftReturned
    gift_returned_quietly: typeof giftReturnedQuietly
    leftover_returned: typeof leftoverReturned
  }
>

/**
 * Gifts of a round, or of one idea, that have nothing to go to: the idea was cancelled or not reached, or what was given
 * after its goal was raised did not reach that. Oldest first.
 */
function homeless({ db, commons }: Context, round: string, idea?: string): Promise<GiftRow[]> {
  const all = db
    .selectFrom('budgeting_gift as g')
    .innerJoin('budgeting_idea as i', (join) =>
      join.onRef('i.commons_id', '=', 'g.commons_id').onRef('i.id', '=', 'g.idea'),
    )
    .selectAll('g')
    .where('g.commons_id', '=', commons.id)
    .where('g.round', '=', round)
    .where('g.returned_seq', 'is', null)
    .where((where) =>
      where.or([
        where('i.state', 'in', ['not_reached', 'cancelled']),
        where.and([
          where('i.state', '=', 'funded'),
          where('i.given', '>', where.ref('i.funded')),
          where('g.stage', '=', where.ref('i.stage')),
        ]),
      ]),
    )
  const wanted = idea === undefined ? all : all.where('g.idea', '=', idea)
  return wanted.orderBy('g.seq').limit(returnedAtOnce).execute()
}

/** Gives back a chunk of them; answers whether that was all. Where the round is settled it goes on into the fund. */
export async function returnGifts(ctx: Back, round: RoundRow, idea?: string): Promise<boolean> {
  const gifts = await homeless(ctx, round.id, idea)
  for (const gift of gifts) await returnGift(ctx, round, gift)
  if (round.state === 'closed') {
    const agents = [...new Set(gifts.map(({ agent }) => agent))]
    for (const one of await withRest(ctx, round, agents)) await returnRest(ctx, round, one)
  }
  return gifts.length < returnedAtOnce
}

/** A chunk of those who have something left, or those of them who are named. */
function withRest({ db, commons }: Context, round: RoundRow, agents?: string[]): Promise<AllowanceRow[]> {
  const all = db
    .selectFrom('budgeting_allowance')
    .selectAll()
    .where('commons_id', '=', commons.id)
    .where('round', '=', round.id)
    .where('left_over', '>', 0n)
  if (agents?.length === 0) return Promise.resolve([])
  const wanted = agents ? all.where('agent', 'in', agents) : all
  return wanted.orderBy('agent').limit(returnedAtOnce).execute()
}

/** What people did not give away goes back to the fund; answers whether that was all. */
export async function returnRests(ctx: Back, round: RoundRow): Promise<boolean> {
  const rows = await withRest(ctx, round)
  for (const one of rows) await returnRest(ctx, round, one)
  return rows.length < returnedAtOnce
}

async function returnRest(ctx: Back, round: RoundRow, one: AllowanceRow): Promise<void> {
  const { unit } = round
  const { agent, left_over: amount } = one
  const places = { from: allowanceOf(round, agent), to: fundPlace(round.fund) }
  const options = { postings: [heldFor({ ...places, unit, amount })], cause: Number(one.seq) }
  ctx.record('leftover_returned', { round: round.id, agent, unit, amount }, options)
  await changeAllowance(ctx, one, { left_over: 0n, returned: one.returned + amount })
}
