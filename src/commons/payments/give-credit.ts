import { z } from 'zod'
import { command } from '../../kernel/capability.ts'
import { kernelFailure } from '../../kernel/failure.ts'
import { id, positiveAmount, unitCode } from '../../kernel/fields.ts'
import { findAgent } from '../members/agent-rows.ts'
import { creditGiven } from './entries.ts'
import { creditPlace } from './places.ts'

/**
 * A member gets credit to spend here: goodwill, a gift, a voucher of the commons. It is no deposit: nobody pays money in
 * for it, because keeping prepaid money for others needs a licence.
 */
export const giveCredit = command({
  input: z.strictObject({ agent: id('members.agent'), unit: unitCode(), amount: positiveAmount() }),
  who: ['role:steward', 'role:treasurer'],
  failures: [],
  records: { credit_given: creditGiven },
  async run(ctx, { agent, unit, amount }) {
    if (!(await findAgent(ctx.db, ctx.commons.id, agent)))
      throw kernelFailure('not_found', { what: 'members.agent' })
    const postings = [{ from: creditPlace('', agent), to: 'expenses:credit', unit, amount }]
    return { seq: ctx.record('credit_given', { agent, unit, amount }, { postings }) }
  },
})
