import { z } from 'zod'
import { localDay } from '../../commons/members/local-day.ts'
import { command } from '../../kernel/capability.ts'
import { day, line, positiveAmount, unitCode } from '../../kernel/fields.ts'
import { needDeclared } from './entries.ts'

/** Says what one needs of what will be shared out. Only oneself and whoever may accept it read it. */
export const declareNeed = command({
  input: z.strictObject({
    unit: unitCode(),
    amount: positiveAmount(),
    text: line(300),
    /** It holds until this day; null: until somebody ends it. */
    until: day().nullable(),
  }),
  who: ['member'],
  failures: ['not_a_member', 'day_gone'],
  records: { need_declared: needDeclared },
  async run(ctx, { unit, amount, text, until }) {
    const agent = ctx.standing.agent ?? ctx.fail('not_a_member')
    if (until !== null && until < (await localDay(ctx.db, ctx.commons.id, ctx.now))) ctx.fail('day_gone')
    const need = ctx.newId()
    const seq = ctx.record('need_declared', { need, agent })
    await ctx.db
      .insertInto('value_need')
      .values({
        ...{ commons_id: ctx.commons.id, id: need, agent, unit, amount, text, until_on: until },
        ...{ state: 'declared', declared_at: ctx.now, seq: BigInt(seq), accepted_seq: null, ended_seq: null },
      })
      .execute()
    return { need }
  },
})
