import { z } from 'zod'
import { command } from '../../kernel/capability.ts'
import { id } from '../../kernel/fields.ts'
import { ideaDrafted } from './entries.ts'
import { nextIdeaNumber } from './numbers.ts'
import { takesIdeas } from './phase.ts'
import { isAmong } from './shares.ts'
import { changeRound, roundAt } from './stored.ts'
import { goalOf, ideaFailures, ideaInput, ideaProblem, keepParts } from './writing.ts'

/** More ideas than this nobody reads before giving. */
const mostIdeas = 200

/** Writes an idea down, for those who put it forward alone, until it is published. */
export const draftIdea = command({
  input: z.strictObject({ round: id('budgeting.round'), ...ideaInput }),
  who: ['member'],
  failures: ['members_only', 'ideas_over', 'not_a_proposer', 'too_many_ideas', ...ideaFailures],
  records: { idea_drafted: ideaDrafted },
  async run(ctx, { round: wanted, ...written }) {
    const author = ctx.standing.agent ?? ctx.fail('members_only')
    const round = await roundAt(ctx, wanted)
    if (!takesIdeas(round, ctx.now)) ctx.fail('ideas_over')
    if (!isAmong(ctx.standing.types, round.proposers)) ctx.fail('not_a_proposer')
    if (round.ideas >= mostIdeas) ctx.fail('too_many_ideas', { most: mostIdeas })
    const problem = await ideaProblem(ctx, written)
    if (problem) ctx.fail(...problem)
    const [idea, number] = [ctx.newId(), await nextIdeaNumber(ctx)]
    const creators = [...new Set([author, ...written.creators])]
    const seq = BigInt(ctx.record('idea_drafted', { round: wanted, idea, creators }))
    await ctx.db
      .insertInto('budgeting_idea')
      .values({
        ...{ commons_id: ctx.commons.id, id: idea, number, round: wanted, edition: 1, state: 'draft' },
        ...{ title: written.title, text: written.text, ...goalOf(written.lines) },
        ...{ made_by: author, made_at: ctx.now, seq, state_seq: seq, funded_edition: null },
      })
      .execute()
    await keepParts(ctx, idea, written, author)
    await changeRound(ctx, wanted, { ideas: round.ideas + 1 })
    return { idea, number }
  },
})
