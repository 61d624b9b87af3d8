import { z } from 'zod'
import { command } from '../../kernel/capability.ts'
import { id } from '../../kernel/fields.ts'
import { columnsField, office } from './fields.ts'
import { readStatement } from './files/read-statement.ts'
import { accountAt } from './stored.ts'
import { keepUpload } from './upload.ts'
import { uploadAt } from './uploads.ts'

/** The office says which column is which, once: the account's next files are read the same way. */
export const nameColumns = command({
  input: z.strictObject({ upload: id('bank.upload'), columns: columnsField }),
  who: office,
  failures: ['columns_missing', 'columns_unreadable'],
  records: {},
  quiet: true,
  async run(ctx, { upload, columns }) {
    const { at } = columns
    const isEnough =
      at.day !== undefined && (at.amount !== undefined || (at.in !== undefined && at.out !== undefined))
    if (!isEnough) ctx.fail('columns_missing')
    const row = await uploadAt(ctx, upload)
    const account = await accountAt(ctx, row.account)
    if (!row.content) return ctx.fail('columns_unreadable')
    const read = await readStatement(row.content, { unit: account.unit, bank: account.bank, columns })
    if (read.format === 'unknown') return ctx.fail('columns_unreadable')
    await ctx.db
      .updateTable('bank_account')
      .set({ columns: JSON.stringify(columns) })
      .where('commons_id', '=', ctx.commons.id)
      .where('code', '=', account.code)
      .execute()
    await ctx.db
      .deleteFrom('bank_upload')
      .where('commons_id', '=', ctx.commons.id)
      .where('id', '=', upload)
      .execute()
    const { agent, file_name: fileName, content } = row
    const kept = { id: upload, account, agent, fileName, content: content! }
    const { lines, reading } = await keepUpload(ctx, kept, read)
    return { upload, lines, problems: reading.problems.length }
  },
})
