import { z } from 'zod'
import { command } from '../../kernel/capability.ts'
import { day, id, positiveAmount } from '../../kernel/fields.ts'
import { oweRefund } from './decide-refund.ts'
import { withheldReleased } from './entries.ts'
import { changeClaim, claimAt } from './stored.ts'

/** The leaver paid what they owed: what was withheld of the refund, or a part of it, is now to be paid. */
export const releaseWithheld = command({
  input: z.strictObject({ claim: id('shares.claim'), amount: positiveAmount(), dueOn: day().nullable() }),
  who: ['role:steward', 'role:treasurer'],
  failures: ['nothing_withheld'],
  records: { withheld_released: withheldReleased },
  async run(ctx, { claim, amount, dueOn }) {
    const { agent, shares, withheld } = await claimAt(ctx, claim)
    if (amount > withheld) ctx.fail('nothing_withheld', { withheld })
    const obligation = ctx.newId()
    const seq = ctx.record('withheld_released', { claim, agent, amount, obligation })
    await changeClaim(ctx, claim, { withheld: withheld - amount })
    await oweRefund(ctx, { obligation, agent, claim, amount, dueOn, shares, seq })
    return { obligation }
  },
})
