import { z } from 'zod'
import { command } from '../../kernel/capability.ts'
import { id, text } from '../../kernel/fields.ts'
import { goalRaised } from './entries.ts'
import { phaseOf } from './phase.ts'
import { changeIdea, creatorsOf, ideaAt, isCreator, roundAt } from './stored.ts'
import { goalOf, keepEdition, keepLines, lineFailures, linesInput, linesProblem } from './writing.ts'

/**
 * Asks for more than before. A funded idea opens again for the difference: what it was funded with stays its budget and
 * can be spent meanwhile; only what is given from now on may still go back.
 */
export const raiseGoal = command({
  input: z.strictObject({ idea: id('budgeting.idea'), lines: linesInput(), reason: text(2_000) }),
  who: ['member'],
  failures: [
    'not_yours',
    'giving_not_open',
    'not_for_giving',
    'not_raised',
    'reason_needed',
    ...lineFailures,
  ],
  records: { goal_raised: goalRaised },
  async run(ctx, { idea: wanted, lines, reason }) {
    const idea = await ideaAt(ctx, wanted)
    const creators = await creatorsOf(ctx, wanted)
    if (!isCreator(ctx, creators)) ctx.fail('not_yours')
    const round = await roundAt(ctx, idea.round)
    if (phaseOf(round, ctx.now) !== 'giving') ctx.fail('giving_not_open')
    if (idea.state !== 'funding' && idea.state !== 'funded') ctx.fail('not_for_giving')
    const problem = linesProblem(lines)
    if (problem) ctx.fail(...problem)
    const goal = goalOf(lines)
    // Above what it has already there must be something to give to.
    if (goal.most <= idea.most || goal.most <= idea.given || goal.least < idea.least)
      ctx.fail('not_raised', { field: 'most1', most: idea.most, unit: round.unit })
    if (reason.trim() === '') ctx.fail('reason_needed', { field: 'reason' })
    const edition = idea.edition + 1
    const about = { round: round.id, idea: wanted, creators, edition, ...goal, unit: round.unit }
    const seq = ctx.record('goal_raised', { ...about, before: idea.most }, { cause: Number(idea.state_seq) })
    await keepLines(ctx, wanted, lines)
    await keepEdition(ctx, { ...idea, edition }, { seq, lines, reason })
    const stage = idea.state === 'funded' ? idea.stage + 1 : idea.stage
    await changeIdea(ctx, wanted, { ...goal, edition, stage, state: 'funding', state_seq: BigInt(seq) })
    return { idea: wanted, edition }
  },
})
