import { z } from 'zod'
import { standingOfAgent } from '../../commons/members/standing.ts'
import { command } from '../../kernel/capability.ts'
import { id, positiveAmount } from '../../kernel/fields.ts'
import { allowanceGiven } from './entries.ts'
import { grant } from './granting.ts'
import { isRunning } from './phase.ts'
import { isAmong } from './shares.ts'
import { changeRound, roundAt } from './stored.ts'

/** Gives somebody an allowance by hand: whoever joined late, or everybody where the rules say so. Nobody their own. */
export const grantAllowance = command({
  input: z.strictObject({
    round: id('budgeting.round'),
    agent: id('members.agent'),
    amount: positiveAmount(),
  }),
  who: ['role:steward', 'decision:assembly'],
  failures: ['round_over', 'not_a_giver', 'own_allowance', 'more_than_pool'],
  records: { allowance_given: allowanceGiven },
  async run(ctx, { round: wanted, agent, amount }) {
    const round = await roundAt(ctx, wanted)
    if (!isRunning(round, ctx.now)) ctx.fail('round_over')
    const { member, types } = await standingOfAgent(ctx.db, ctx.commons.id, agent, ctx.now)
    if (!member || !isAmong(types, round.givers)) ctx.fail('not_a_giver', { field: 'agent' })
    if (agent === ctx.standing.agent) ctx.fail('own_allowance', { field: 'agent' })
    const { unit, rest } = round
    if (amount > rest) ctx.fail('more_than_pool', { field: 'amount', left: rest, unit })
    await grant(ctx, round, { agent, amount, late: round.state === 'giving' })
    await changeRound(ctx, wanted, { rest: rest - amount })
    return { round: wanted }
  },
})
