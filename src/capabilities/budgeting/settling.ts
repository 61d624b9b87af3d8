import type { Context } from '../../kernel/capability.ts'
import type { goalFellBack, ideaFunded, ideaNotReached } from './entries.ts'
import { fund } from './funding.ts'
import { changeIdea, creatorsOf } from './stored.ts'
import type { IdeaRow, RoundRow } from './tables.ts'
import { goalOf, keepEdition, keepLines, linesIn } from './writing.ts'

type Settling = Context<
  never,
  {
    idea_funded: typeof ideaFunded
    idea_not_reached: typeof ideaNotReached
    goal_fell_back: typeof goalFellBack
  }
>

/** Says of every idea that is still open what becomes of it. Drafts stay what they are. */
export async function settleIdeas(ctx: Settling, round: RoundRow): Promise<void> {
  const ideas = await ctx.db
    .selectFrom('budgeting_idea')
    .selectAll()
    .where('commons_id', '=', ctx.commons.id)
    .where('round', '=', round.id)
    .where('state', 'in', ['published', 'ready', 'funding'])
    .orderBy('number')
    .execute()
  for (const idea of ideas) await settleIdea(ctx, round, idea)
}

async function settleIdea(ctx: Settling, round: RoundRow, idea: IdeaRow): Promise<void> {
  if (idea.state === 'funding' && idea.given >= idea.least) return fund(ctx, round, idea)
  if (idea.funded > 0n) return fallBack(ctx, round, idea)
  const { given, least } = idea
  const about = { round: round.id, idea: idea.id, creators: await creatorsOf(ctx, idea.id) }
  const cause = Number(idea.state_seq)
  const seq = ctx.record('idea_not_reached', { ...about, unit: round.unit, given, least }, { cause })
  const reached = idea.state === 'funding' ? given : null
  await changeIdea(ctx, idea.id, { state: 'not_reached', state_seq: BigInt(seq), reached })
}

/** The goal it was funded with stands again; that is an edition as well. */
async function fallBack(ctx: Settling, round: RoundRow, idea: IdeaRow): Promise<void> {
  const kept = await ctx.db
    .selectFrom('budgeting_edition')
    .select('lines')
    .where('commons_id', '=', ctx.commons.id)
    .where('idea', '=', idea.id)
    .where('edition', '=', idea.funded_edition ?? 1)
    .executeTakeFirstOrThrow()
  const lines = linesIn(kept.lines)
  const edition = idea.edition + 1
  const about = { round: round.id, idea: idea.id, creators: await creatorsOf(ctx, idea.id), edition }
  const cause = Number(idea.state_seq)
  const seq = ctx.record('goal_fell_back', { ...about, unit: round.unit, funded: idea.funded }, { cause })
  await keepLines(ctx, idea.id, lines)
  await keepEdition(ctx, { ...idea, edition }, { seq, lines })
  await changeIdea(ctx, idea.id, { ...goalOf(lines), edition, state: 'funded', state_seq: BigInt(seq) })
}
