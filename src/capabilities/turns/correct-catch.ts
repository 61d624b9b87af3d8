import { z } from 'zod'
import { allows } from '../../kernel/authority.ts'
import { command } from '../../kernel/capability.ts'
import { kernelFailure } from '../../kernel/failure.ts'
import { amount, id } from '../../kernel/fields.ts'
import { catchCorrected } from './entries.ts'
import { seasonRow } from './stored.ts'
import { addTaken, roomOf, takingFailures } from './taking.ts'

/** Says what a catch really was, in a further entry; 0 where there was none. */
export const correctCatch = command({
  input: z.strictObject({
    catch: id('turns.catch'),
    amount: amount().refine((value) => value >= 0n, 'too_small'),
  }),
  who: ['member'],
  layer: 'regulations',
  failures: [...takingFailures, 'not_yours', 'same_amount'],
  records: { catch_corrected: catchCorrected },
  async run(ctx, { catch: which, amount }) {
    const row = await ctx.db
      .selectFrom('turns_catch')
      .selectAll()
      .where('commons_id', '=', ctx.commons.id)
      .where('id', '=', which)
      .executeTakeFirst()
    if (!row) throw kernelFailure('not_found', { what: 'turns.catch' })
    const { season, agent, amount: was } = row
    const keeps = allows(ctx.charter.who('turns.keep'), ctx.actor, ctx.standing)
    if (agent !== ctx.standing.agent && !keeps) ctx.fail('not_yours')
    if (amount === was) ctx.fail('same_amount')
    const found = await seasonRow(ctx, season)
    const more = amount - was
    const over = await roomOf(ctx, found, { agent, more })
    const { resource, unit } = found
    ctx.record('catch_corrected', { catch: which, season, resource, agent, amount, unit, over, was })
    await addTaken(ctx, { season, agent, more })
    await ctx.db
      .updateTable('turns_catch')
      .set({ amount, corrected: true })
      .where('commons_id', '=', ctx.commons.id)
      .where('id', '=', which)
      .execute()
    return { over }
  },
})
