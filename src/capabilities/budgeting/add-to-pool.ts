import { z } from 'zod'
import { fundPlace } from '../../commons/books/funds.ts'
import { command } from '../../kernel/capability.ts'
import { id, positiveAmount } from '../../kernel/fields.ts'
import { poolAdded } from './entries.ts'
import { isRunning } from './phase.ts'
import { heldFor, poolOf } from './places.ts'
import { changeRound, roundAt } from './stored.ts'

/** Takes more out of the fund for a round that runs: for those who come late, or because more came in. */
export const addToPool = command({
  input: z.strictObject({ round: id('budgeting.round'), amount: positiveAmount() }),
  who: ['role:steward', 'decision:assembly'],
  failures: ['round_over', 'more_than_in_fund'],
  records: { pool_added: poolAdded },
  async run(ctx, { round: wanted, amount }) {
    const round = await roundAt(ctx, wanted)
    const { fund, unit } = round
    if (!isRunning(round, ctx.now)) ctx.fail('round_over')
    const inFund = -(await ctx.balance(fundPlace(fund), unit))
    if (amount > inFund) ctx.fail('more_than_in_fund', { field: 'amount', left: inFund, unit })
    const postings = [heldFor({ from: fundPlace(fund), to: poolOf(round), unit, amount })]
    ctx.record('pool_added', { round: wanted, fund, unit, amount }, { postings })
    await changeRound(ctx, wanted, { pool: round.pool + amount, rest: round.rest + amount })
    return { round: wanted }
  },
})
