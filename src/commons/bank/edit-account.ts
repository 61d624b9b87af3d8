import { z } from 'zod'
import { command } from '../../kernel/capability.ts'
import { code, line } from '../../kernel/fields.ts'
import { accountChanged } from './entries.ts'
import { accountNumber, bankCode, office } from './fields.ts'
import { accountAt } from './stored.ts'

/** Changes what an account is called and where it is kept; what was said about its files' columns is forgotten. */
export const editAccount = command({
  input: z.strictObject({
    code: code(),
    title: line(60),
    bank: bankCode(),
    number: accountNumber().nullable(),
  }),
  who: office,
  failures: [],
  records: { account_changed: accountChanged },
  async run(ctx, { code, ...change }) {
    const account = await accountAt(ctx, code)
    const columns = change.bank === account.bank ? account.columns : null
    await ctx.db
      .updateTable('bank_account')
      .set({ ...change, columns })
      .where('commons_id', '=', ctx.commons.id)
      .where('code', '=', code)
      .execute()
    return { seq: ctx.record('account_changed', { bank: code }) }
  },
})
