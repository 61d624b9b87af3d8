import { z } from 'zod'
import { command } from '../../kernel/capability.ts'
import './tables.ts'

/** Whoever holds the link in a mail may stop further ones, without signing in. */
export const stopMail = command({
  input: z.strictObject({ token: z.string().regex(/^[A-Za-z0-9_-]{22}$/) }),
  who: ['anyone'],
  failures: ['no_such_link'],
  records: {},
  quiet: true,
  async run(ctx, { token }) {
    const update = ctx.db.updateTable('notices_reader').set({ mail: false })
    const changed = await update
      .where('commons_id', '=', ctx.commons.id)
      .where('token', '=', token)
      .executeTakeFirst()
    if (changed.numUpdatedRows === 0n) ctx.fail('no_such_link')
    return { mail: false }
  },
})
