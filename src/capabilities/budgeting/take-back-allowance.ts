import { z } from 'zod'
import { command } from '../../kernel/capability.ts'
import { id, positiveAmount } from '../../kernel/fields.ts'
import { allowanceTakenBack } from './entries.ts'
import { allowanceIn, changeAllowance } from './granting.ts'
import { isRunning } from './phase.ts'
import { allowanceOf, heldFor, poolOf } from './places.ts'
import { changeRound, roundAt } from './stored.ts'

/** An allowance given by mistake goes back into the pool, as far as it was not given away. */
export const takeBackAllowance = command({
  input: z.strictObject({
    round: id('budgeting.round'),
    agent: id('members.agent'),
    amount: positiveAmount(),
  }),
  who: ['role:steward', 'decision:assembly'],
  failures: ['round_over', 'more_than_left'],
  records: { allowance_taken_back: allowanceTakenBack },
  async run(ctx, { round: wanted, agent, amount }) {
    const round = await roundAt(ctx, wanted)
    const { unit } = round
    if (!isRunning(round, ctx.now)) ctx.fail('round_over')
    const known = await allowanceIn(ctx, wanted, agent)
    const left = known?.left_over ?? 0n
    if (!known || amount > left) return ctx.fail('more_than_left', { field: 'amount', left, unit })
    const postings = [heldFor({ from: allowanceOf(round, agent), to: poolOf(round), unit, amount })]
    const cause = Number(known.seq)
    ctx.record('allowance_taken_back', { round: wanted, agent, unit, amount }, { postings, cause })
    await changeAllowance(ctx, known, { granted: known.granted - amount, left_over: left - amount })
    await changeRound(ctx, wanted, { rest: round.rest + amount })
    return { round: wanted }
  },
})
