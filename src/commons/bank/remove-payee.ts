import { z } from 'zod'
import { command } from '../../kernel/capability.ts'
import { kernelFailure } from '../../kernel/failure.ts'
import { id } from '../../kernel/fields.ts'
import { payeeRemoved } from './entries.ts'
import { office } from './fields.ts'

/** Forgets where a member wants their money. */
export const removePayee = command({
  input: z.strictObject({ agent: id('members.agent') }),
  who: ['self', ...office],
  subject: ({ agent }) => agent,
  failures: [],
  records: { payee_removed: payeeRemoved },
  async run(ctx, { agent }) {
    const gone = await ctx.db
      .deleteFrom('bank_payee')
      .where('commons_id', '=', ctx.commons.id)
      .where('agent', '=', agent)
      .returning('id')
      .executeTakeFirst()
    if (!gone) throw kernelFailure('not_found', { what: 'bank.payee' })
    return { seq: ctx.record('payee_removed', { payee: gone.id, agent }) }
  },
})
