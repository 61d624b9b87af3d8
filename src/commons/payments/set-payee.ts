import { z } from 'zod'
import { command } from '../../kernel/capability.ts'
import { kernelFailure } from '../../kernel/failure.ts'
import { id } from '../../kernel/fields.ts'
import { findAgent } from '../members/agent-rows.ts'
import { payeeSet } from './entries.ts'
import { providerCodes } from './tables.ts'

/** By what name a provider knows a member it shall pay: the seller or partner registered there. Null takes it away. */
export const setPayee = command({
  input: z.strictObject({
    agent: id('members.agent'),
    provider: z.enum(providerCodes),
    reference: z
      .string()
      .trim()
      .regex(/^[\w.:=@-]{3,100}$/)
      .nullable(),
  }),
  who: ['role:steward', 'role:treasurer'],
  failures: ['no_such_payee'],
  records: { payee_set: payeeSet },
  async run(ctx, { agent, provider, reference }) {
    if (!(await findAgent(ctx.db, ctx.commons.id, agent)))
      throw kernelFailure('not_found', { what: 'members.agent' })
    const key = { commons_id: ctx.commons.id, agent, provider }
    if (reference === null) {
      const gone = await ctx.db
        .deleteFrom('payments_payee')
        .where((of) => of.and(key))
        .executeTakeFirst()
      if (gone.numDeletedRows === 0n) ctx.fail('no_such_payee')
    } else {
      await ctx.db
        .insertInto('payments_payee')
        .values({ ...key, reference })
        .onConflict((clash) => clash.columns(['commons_id', 'agent', 'provider']).doUpdateSet({ reference }))
        .execute()
    }
    return { seq: ctx.record('payee_set', { agent, provider, isSet: reference !== null }) }
  },
})
