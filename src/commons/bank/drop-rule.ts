import { z } from 'zod'
import { command } from '../../kernel/capability.ts'
import { kernelFailure } from '../../kernel/failure.ts'
import { id } from '../../kernel/fields.ts'
import { ruleDropped } from './entries.ts'
import { office } from './fields.ts'

/** Lines that say so are asked about again; what was booked by the rule stays. */
export const dropRule = command({
  input: z.strictObject({ rule: id('bank.rule') }),
  who: office,
  failures: [],
  records: { rule_dropped: ruleDropped },
  async run(ctx, { rule }) {
    const gone = await ctx.db
      .deleteFrom('bank_rule')
      .where('commons_id', '=', ctx.commons.id)
      .where('id', '=', rule)
      .returning('id')
      .executeTakeFirst()
    if (!gone) throw kernelFailure('not_found', { what: 'bank.rule' })
    return { seq: ctx.record('rule_dropped', { rule }) }
  },
})
