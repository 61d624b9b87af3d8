import { z } from 'zod'
import { fundPlace } from '../../commons/books/funds.ts'
import { command } from '../../kernel/capability.ts'
import { id, text } from '../../kernel/fields.ts'
import { ideaCompleted } from './entries.ts'
import { closeBudget } from './funding.ts'
import { budgetOf, heldFor } from './places.ts'
import { changeIdea, creatorsOf, ideaAt, isCreator, keeps, roundAt } from './stored.ts'

/** It is done: its people say what became of it, and what was not spent goes back to the fund. */
export const completeIdea = command({
  input: z.strictObject({ idea: id('budgeting.idea'), report: text(20_000) }),
  who: ['member', 'decision:assembly'],
  failures: ['not_yours', 'not_funded', 'report_needed'],
  records: { idea_completed: ideaCompleted },
  async run(ctx, { idea: wanted, report }) {
    const idea = await ideaAt(ctx, wanted)
    const creators = await creatorsOf(ctx, wanted)
    if (!isCreator(ctx, creators) && !keeps(ctx)) ctx.fail('not_yours')
    // What is given beyond its budget, to a raised goal, is not settled before the round is.
    if (idea.state !== 'funded' || idea.given > idea.funded) ctx.fail('not_funded')
    if (report.trim() === '') ctx.fail('report_needed', { field: 'report' })
    const round = await roundAt(ctx, idea.round)
    const { unit } = round
    const amount = -(await ctx.balance(budgetOf(round, idea), unit))
    const places = { from: budgetOf(round, idea), to: fundPlace(round.fund) }
    const postings = amount > 0n ? [heldFor({ ...places, unit, amount })] : []
    const data = { round: round.id, idea: wanted, creators, unit, funded: idea.funded, unspent: amount }
    const seq = ctx.record('idea_completed', data, { postings, cause: Number(idea.state_seq) })
    const set = { unspent: amount, report, state_seq: BigInt(seq) }
    await changeIdea(ctx, wanted, { ...set, state: 'completed' })
    await closeBudget(ctx, idea)
    return { idea: wanted, unspent: amount.toString() }
  },
})
