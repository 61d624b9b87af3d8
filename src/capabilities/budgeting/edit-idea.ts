import { z } from 'zod'
import { renameEarmark } from '../../commons/books/earmarks.ts'
import { type Context, command } from '../../kernel/capability.ts'
import { id } from '../../kernel/fields.ts'
import { draftEdited, ideaEdited } from './entries.ts'
import { shownAs } from './looks.ts'
import { isRunning } from './phase.ts'
import { lineOf } from './places.ts'
import { changeIdea, creatorsOf, ideaAt, isBeforeFunding, isCreator, linesOf, roundAt } from './stored.ts'
import type { IdeaRow, IdeaState, LineTable } from './tables.ts'
import {
  goalOf,
  type IdeaInput,
  ideaFailures,
  ideaInput,
  ideaProblem,
  keepEdition,
  keepParts,
  type Line,
} from './writing.ts'

/**
 * Changes what an idea says. Once published, each change is an edition; before anybody gives it is looked at anew, and
 * afterwards its goal stands: that is only raised.
 */
export const editIdea = command({
  input: z.strictObject({ idea: id('budgeting.idea'), ...ideaInput }),
  who: ['member'],
  failures: ['not_yours', 'idea_over', 'goal_stands', ...ideaFailures],
  records: { draft_edited: draftEdited, idea_edited: ideaEdited },
  async run(ctx, { idea: wanted, ...written }) {
    const idea = await ideaAt(ctx, wanted)
    if (!isCreator(ctx, await creatorsOf(ctx, wanted))) ctx.fail('not_yours')
    const round = await roundAt(ctx, idea.round)
    if (!isOpen(idea.state) || (isBeforeFunding(idea.state) && !isRunning(round, ctx.now)))
      ctx.fail('idea_over')
    if (!isBeforeFunding(idea.state) && !isSame(await linesOf(ctx, wanted), written.lines))
      ctx.fail('goal_stands', { field: 'least1' })
    const problem = await ideaProblem(ctx, written)
    if (problem) ctx.fail(...problem)
    await keepParts(ctx, wanted, written, idea.made_by)
    const { title, text } = written
    const goal = goalOf(written.lines)
    const creators = [...new Set([idea.made_by, ...written.creators])]
    const about = { round: round.id, idea: wanted, creators }
    if (idea.state === 'draft') {
      ctx.record('draft_edited', about)
      await changeIdea(ctx, wanted, { title, text, ...goal })
      return { idea: wanted, edition: 1 }
    }
    const edition = idea.edition + 1
    const seq = ctx.record('idea_edited', { ...about, edition, ...goal, unit: round.unit })
    const state = isBeforeFunding(idea.state) ? shownAs(ctx, round) : idea.state
    await changeIdea(ctx, wanted, { title, text, ...goal, edition, state })
    await keepNew(ctx, { ...idea, title, text, edition }, { seq, written })
    return { idea: wanted, edition }
  },
})

/** The edition, and the name spending knows it by. */
async function keepNew(ctx: Context, idea: IdeaRow, { seq, written }: { seq: number; written: IdeaInput }) {
  await keepEdition(ctx, idea, { seq, lines: written.lines })
  await renameEarmark(ctx, lineOf(idea), written.title)
}

const isOpen = (state: IdeaState) => isBeforeFunding(state) || state === 'funding' || state === 'funded'

function isSame(kept: readonly LineTable[], written: readonly Line[]): boolean {
  const textOf = (all: readonly Line[]) =>
    all.map(({ label, least, most }) => `${least} ${most} ${label}`).join('\n')
  return textOf(kept) === textOf(written)
}
