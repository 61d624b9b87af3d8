import { z } from 'zod'
import { type Context, command } from '../../kernel/capability.ts'
import { id, positiveAmount } from '../../kernel/fields.ts'
import { overFunding, ownIdeas } from './dials.ts'
import { giftGiven, giftGivenQuietly, ideaFunded } from './entries.ts'
import { fund } from './funding.ts'
import { moveLeft, namesShown, roomIn } from './gifts.ts'
import { phaseOf } from './phase.ts'
import { allowanceOf, budgetOf, givenTo, heldFor } from './places.ts'
import { changeIdea, creatorsOf, ideaAt, isCreator, roundAt } from './stored.ts'
import type { IdeaRow, RoundRow } from './tables.ts'

const failures = [
  'members_only',
  'giving_not_open',
  'not_for_giving',
  'own_idea',
  'more_than_allowance',
  'goal_reached',
  'over_the_goal',
] as const
const records = { gift_given: giftGiven, gift_given_quietly: giftGivenQuietly, idea_funded: ideaFunded }

/**
 * Gives something of one's allowance to an idea. What the ledger holds at that moment decides, one gift after another:
 * an allowance is never overdrawn, and an idea gets no more than it asks for unless the rules allow it. An idea that
 * gets all it asks for is funded at once.
 */
export const give = command({
  input: z.strictObject({ idea: id('budgeting.idea'), amount: positiveAmount() }),
  who: ['member'],
  failures,
  records,
  async run(ctx, { idea: wanted, amount }) {
    const agent = ctx.standing.agent ?? ctx.fail('members_only')
    const idea = await ideaAt(ctx, wanted)
    const round = await roundAt(ctx, idea.round)
    await check(ctx, { idea, round, agent, amount })
    const { unit } = round
    const gift = ctx.newId()
    // What is funded already can be spent: a further gift goes straight into its budget.
    const isFunded = idea.state === 'funded'
    const to = isFunded ? budgetOf(round, idea) : givenTo(round, idea)
    const postings = [heldFor({ from: allowanceOf(round, agent), to, unit, amount })]
    const kind = namesShown(ctx) ? 'gift_given' : 'gift_given_quietly'
    const seq = ctx.record(kind, { round: round.id, idea: wanted, agent, gift, unit, amount }, { postings })
    await ctx.db
      .insertInto('budgeting_gift')
      .values({
        ...{ commons_id: ctx.commons.id, id: gift, idea: wanted, round: round.id, agent, amount },
        ...{ stage: idea.stage, at: ctx.now, seq: BigInt(seq), returned_seq: null },
      })
      .execute()
    await moveLeft(ctx, { round: round.id, agent }, -amount)
    const given = idea.given + amount
    await changeIdea(ctx, wanted, { given, funded: isFunded ? given : idea.funded })
    const isReached = !isFunded && given >= idea.most
    if (isReached) await fund(ctx, round, { ...idea, given })
    return { gift, given: given.toString(), funded: isFunded || isReached }
  },
})

interface Wanted {
  idea: IdeaRow
  round: RoundRow
  agent: string
  amount: bigint
}

async function check(
  ctx: Context<(typeof failures)[number], typeof records>,
  { idea, round, agent, amount }: Wanted,
): Promise<void> {
  const { unit } = round
  if (phaseOf(round, ctx.now) !== 'giving') ctx.fail('giving_not_open')
  const isUnlimited = ctx.dial(overFunding)
  if (idea.state !== 'funding' && idea.state !== 'funded') ctx.fail('not_for_giving')
  if (!ctx.dial(ownIdeas) && isCreator(ctx, await creatorsOf(ctx, idea.id))) ctx.fail('own_idea')
  const left = -(await ctx.balance(allowanceOf(round, agent), unit))
  if (amount > left) ctx.fail('more_than_allowance', { field: 'amount', left, unit })
  const room = roomIn(idea, isUnlimited)
  if (room === 0n) ctx.fail('goal_reached')
  if (room !== null && amount > room) ctx.fail('over_the_goal', { field: 'amount', left: room, unit })
}
