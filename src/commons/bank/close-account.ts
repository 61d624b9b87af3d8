import { z } from 'zod'
import { command } from '../../kernel/capability.ts'
import { code } from '../../kernel/fields.ts'
import { accountClosed } from './entries.ts'
import { office } from './fields.ts'
import { accountAt } from './stored.ts'

/** No more files come in for it. Only an empty account with nothing in the queue can be closed. */
export const closeAccount = command({
  input: z.strictObject({ code: code() }),
  who: office,
  failures: ['account_closed', 'account_not_empty', 'lines_waiting'],
  records: { account_closed: accountClosed },
  async run(ctx, { code }) {
    const account = await accountAt(ctx, code)
    if (account.state === 'closed') ctx.fail('account_closed')
    if ((await ctx.balance(account.place, account.unit)) !== 0n) ctx.fail('account_not_empty')
    const waiting = await ctx.db
      .selectFrom('bank_line')
      .select('id')
      .where('commons_id', '=', ctx.commons.id)
      .where('account', '=', code)
      .where('state', '=', 'open')
      .limit(1)
      .executeTakeFirst()
    if (waiting) ctx.fail('lines_waiting')
    await ctx.db
      .updateTable('bank_account')
      .set({ state: 'closed' })
      .where('commons_id', '=', ctx.commons.id)
      .where('code', '=', code)
      .execute()
    return { seq: ctx.record('account_closed', { bank: code }) }
  },
})
