import { z } from 'zod'
import { command } from '../../kernel/capability.ts'
import { id } from '../../kernel/fields.ts'
import { meterRevoked } from './entries.ts'

/** Makes a meter's key worthless at once; what it sent stays. */
export const revokeMeter = command({
  input: z.strictObject({ meter: id('care.meter') }),
  who: ['role:steward'],
  failures: ['no_such_meter'],
  records: { meter_revoked: meterRevoked },
  async run(ctx, { meter }) {
    const revoked = await ctx.db
      .updateTable('care_meter')
      .set({ revoked_at: ctx.now })
      .where('commons_id', '=', ctx.commons.id)
      .where('id', '=', meter)
      .where('revoked_at', 'is', null)
      .returning('id')
      .executeTakeFirst()
    if (!revoked) ctx.fail('no_such_meter')
    await ctx.db
      .deleteFrom('care_meter_key')
      .where('commons_id', '=', ctx.commons.id)
      .where('meter', '=', meter)
      .execute()
    ctx.record('meter_revoked', { meter })
    return {}
  },
})
