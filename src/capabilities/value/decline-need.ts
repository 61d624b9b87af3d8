import { z } from 'zod'
import { command } from '../../kernel/capability.ts'
import { id } from '../../kernel/fields.ts'
import { needDeclined } from './entries.ts'
import { needAt } from './stored.ts'

/** Says that a need cannot be met this time. Nobody decides on their own. */
export const declineNeed = command({
  input: z.strictObject({ need: id('value.need') }),
  who: ['role:steward'],
  failures: ['no_such_need', 'not_declared', 'is_your_own'],
  records: { need_declined: needDeclined },
  async run(ctx, { need }) {
    const row = await needAt(ctx, need)
    if (!row) return ctx.fail('no_such_need')
    if (row.state !== 'declared') ctx.fail('not_declared')
    if (row.agent === ctx.standing.agent) ctx.fail('is_your_own')
    const seq = ctx.record('need_declined', { need, agent: row.agent })
    await ctx.db
      .updateTable('value_need')
      .set({ state: 'declined', ended_seq: BigInt(seq) })
      .where('commons_id', '=', ctx.commons.id)
      .where('id', '=', need)
      .execute()
    return { need, state: 'declined' }
  },
})
