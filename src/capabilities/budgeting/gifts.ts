import type { Context } from '../../kernel/capability.ts'
import { giftsShown } from './dials.ts'
import type { giftReturned, giftReturnedQuietly } from './entries.ts'
import { allowanceIn, changeAllowance } from './granting.ts'
import { allowanceOf, givenTo, heldFor } from './places.ts'
import { changeIdea, type Hands, ideaAt } from './stored.ts'
import type { GiftRow, IdeaRow, RoundRow } from './tables.ts'

/** Whether members may see who gives. */
export const namesShown = (ctx: Pick<Context, 'dial'>): boolean => ctx.dial(giftsShown) === 'names'

/** Gifts of an idea that stand, oldest first: all, or those of one stage. */
export function giftsTo(
  { db, commons }: Hands,
  idea: string,
  limit: number,
  stage?: number,
): Promise<GiftRow[]> {
  const all = db
    .selectFrom('budgeting_gift')
    .selectAll()
    .where('commons_id', '=', commons.id)
    .where('idea', '=', idea)
    .where('returned_seq', 'is', null)
  const wanted = stage === undefined ? all : all.where('stage', '=', stage)
  return wanted.orderBy('seq').limit(limit).execute()
}

export type Returning = Context<
  never,
  { gift_returned: typeof giftReturned; gift_returned_quietly: typeof giftReturnedQuietly }
>

/** One gift goes back to whoever gave it: the same posting the other way round, with the gift as its cause. */
export async function returnGift(ctx: Returning, round: RoundRow, gift: GiftRow): Promise<void> {
  const idea = await ideaAt(ctx, gift.idea)
  const { unit } = round
  const { agent, amount } = gift
  const postings = [heldFor({ from: givenTo(round, idea), to: allowanceOf(round, agent), unit, amount })]
  const kind = namesShown(ctx) ? 'gift_returned' : 'gift_returned_quietly'
  const data = { round: round.id, idea: idea.id, agent, gift: gift.id, unit, amount }
  const seq = ctx.record(kind, data, { postings, cause: Number(gift.seq) })
  await ctx.db
    .updateTable('budgeting_gift')
    .set({ returned_seq: BigInt(seq) })
    .where('commons_id', '=', ctx.commons.id)
    .where('id', '=', gift.id)
    .execute()
  await changeIdea(ctx, idea.id, { given: idea.given - amount })
  await moveLeft(ctx, gift, amount)
}

/** What somebody has to give away grows by so much, or becomes less. */
export async function moveLeft(
  ctx: Context,
  { round, agent }: Pick<GiftRow, 'round' | 'agent'>,
  by: bigint,
): Promise<void> {
  const known = await allowanceIn(ctx, round, agent)
  if (!known) throw new Error(`${agent} has no allowance in ${round}`)
  await changeAllowance(ctx, known, { left_over: known.left_over + by })
}

/** How much more an idea takes; null: as much as people like. */
export const roomIn = (idea: Pick<IdeaRow, 'most' | 'given'>, isUnlimited: boolean): bigint | null =>
  isUnlimited ? null : idea.most > idea.given ? idea.most - idea.given : 0n
