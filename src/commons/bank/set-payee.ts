import { z } from 'zod'
import { command } from '../../kernel/capability.ts'
import { kernelFailure } from '../../kernel/failure.ts'
import { id, line } from '../../kernel/fields.ts'
import { findAgent } from '../members/agent-rows.ts'
import { payeeSet } from './entries.ts'
import { accountNumber, office } from './fields.ts'
import { nameKey } from './matching/names.ts'
import { payBankCode } from './payouts/banks.ts'

/**
 * Where somebody wants what the commons owes them: a member says so themselves or the office does, and for somebody
 * outside the office. The number stands in a row that goes with the person; the journal only knows that it was said.
 */
export const setPayee = command({
  input: z.strictObject({
    agent: id('members.agent').nullable(),
    /** Somebody outside, by the name under which they are owed. */
    party: line(200).nullable(),
    holder: line(100),
    bank: payBankCode(),
    number: accountNumber(),
  }),
  who: ['self', ...office],
  subject: ({ agent }) => agent ?? undefined,
  failures: ['whose'],
  records: { payee_set: payeeSet },
  async run(ctx, { agent, party, holder, bank, number }) {
    if ((agent === null) === (party === null)) ctx.fail('whose')
    if (agent && !(await findAgent(ctx.db, ctx.commons.id, agent)))
      throw kernelFailure('not_found', { what: 'members.agent' })
    const party_key = party === null ? null : nameKey(party)
    const known = await ctx.db
      .selectFrom('bank_payee')
      .select('id')
      .where('commons_id', '=', ctx.commons.id)
      .where((where) => (agent ? where('agent', '=', agent) : where('party_key', '=', party_key)))
      .executeTakeFirst()
    const payee = known?.id ?? ctx.newId()
    const said = { holder, bank, number, at: ctx.now }
    await ctx.db
      .insertInto('bank_payee')
      .values({ commons_id: ctx.commons.id, id: payee, agent, party_key, ...said })
      .onConflict((clash) => clash.columns(['commons_id', 'id']).doUpdateSet(said))
      .execute()
    ctx.record('payee_set', { payee, agent })
    return { payee }
  },
})
