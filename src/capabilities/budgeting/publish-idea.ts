import { z } from 'zod'
import { command } from '../../kernel/capability.ts'
import { id } from '../../kernel/fields.ts'
import { ideaPublished } from './entries.ts'
import { keepBudget } from './funding.ts'
import { shownAs } from './looks.ts'
import { takesIdeas } from './phase.ts'
import { changeIdea, creatorsOf, ideaAt, isCreator, linesOf, roundAt } from './stored.ts'
import { keepEdition } from './writing.ts'

/** Puts an idea before the others, who look at it first where the rules say so. */
export const publishIdea = command({
  input: z.strictObject({ idea: id('budgeting.idea') }),
  who: ['member'],
  failures: ['not_yours', 'published_already', 'ideas_over'],
  records: { idea_published: ideaPublished },
  async run(ctx, { idea: wanted }) {
    const idea = await ideaAt(ctx, wanted)
    const creators = await creatorsOf(ctx, wanted)
    if (!isCreator(ctx, creators)) ctx.fail('not_yours')
    if (idea.state !== 'draft') ctx.fail('published_already')
    const round = await roundAt(ctx, idea.round)
    if (!takesIdeas(round, ctx.now)) ctx.fail('ideas_over')
    const state = shownAs(ctx, round)
    const { edition, least, most } = idea
    const data = { round: round.id, idea: wanted, creators, edition, least, most, unit: round.unit }
    const seq = ctx.record('idea_published', { ...data, ready: state !== 'published' })
    await changeIdea(ctx, wanted, { state, state_seq: BigInt(seq) })
    await keepEdition(ctx, idea, { seq, lines: await linesOf(ctx, wanted) })
    await keepBudget(ctx, round, idea, false)
    return { idea: wanted, state }
  },
})
