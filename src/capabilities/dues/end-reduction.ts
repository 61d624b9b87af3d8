import { z } from 'zod'
import { command } from '../../kernel/capability.ts'
import { kernelFailure } from '../../kernel/failure.ts'
import { day, id } from '../../kernel/fields.ts'
import { reductionEnded } from './entries.ts'

/** A reduction holds to this day and no longer. */
export const endReduction = command({
  input: z.strictObject({ reduction: id('dues.reduction'), until: day() }),
  who: ['role:steward'],
  failures: ['ends_before_it_begins'],
  records: { reduction_ended: reductionEnded },
  async run(ctx, { reduction, until }) {
    const found = await ctx.db
      .selectFrom('dues_reduction')
      .select(['plan', 'agent', 'from_on'])
      .where('commons_id', '=', ctx.commons.id)
      .where('id', '=', reduction)
      .executeTakeFirst()
    if (!found) throw kernelFailure('not_found', { what: 'dues.reduction' })
    if (until < found.from_on) ctx.fail('ends_before_it_begins')
    await ctx.db
      .updateTable('dues_reduction')
      .set({ until_on: until })
      .where('commons_id', '=', ctx.commons.id)
      .where('id', '=', reduction)
      .execute()
    const { plan, agent } = found
    return { seq: ctx.record('reduction_ended', { reduction, plan, agent, until }) }
  },
})
