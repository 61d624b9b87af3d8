import { z } from 'zod'
import { command } from '../../kernel/capability.ts'
import { id } from '../../kernel/fields.ts'
import { ideaFunded } from './entries.ts'
import { fund } from './funding.ts'
import { phaseOf } from './phase.ts'
import { creatorsOf, ideaAt, isCreator, roundAt } from './stored.ts'

/** Starts with what has come together, once it is the least the idea needs: it is the idea's budget from then on. */
export const acceptFunding = command({
  input: z.strictObject({ idea: id('budgeting.idea') }),
  who: ['member'],
  failures: ['not_yours', 'giving_not_open', 'not_for_giving', 'below_least'],
  records: { idea_funded: ideaFunded },
  async run(ctx, { idea: wanted }) {
    const idea = await ideaAt(ctx, wanted)
    if (!isCreator(ctx, await creatorsOf(ctx, wanted))) ctx.fail('not_yours')
    const round = await roundAt(ctx, idea.round)
    if (phaseOf(round, ctx.now) !== 'giving') ctx.fail('giving_not_open')
    if (idea.state !== 'funding') ctx.fail('not_for_giving')
    const { least, given } = idea
    if (given < least) ctx.fail('below_least', { left: least - given, unit: round.unit })
    await fund(ctx, round, idea)
    return { idea: wanted }
  },
})
