import { z } from 'zod'
import { allows } from '../../kernel/authority.ts'
import { command } from '../../kernel/capability.ts'
import { id } from '../../kernel/fields.ts'
import { needEnded } from './entries.ts'
import { needAt } from './stored.ts'

/** A need that is none any more: by whoever has it, or may accept needs. */
export const endNeed = command({
  input: z.strictObject({ need: id('value.need') }),
  who: ['member'],
  failures: ['no_such_need', 'need_over'],
  records: { need_ended: needEnded },
  async run(ctx, { need }) {
    const row = await needAt(ctx, need)
    const isTheirs = row !== undefined && row.agent === ctx.standing.agent
    const accepts = allows(ctx.charter.who('value.acceptNeed'), ctx.actor, ctx.standing)
    // To anybody else it does not exist.
    if (!row || (!isTheirs && !accepts)) return ctx.fail('no_such_need')
    if (row.state === 'ended' || row.state === 'declined') ctx.fail('need_over')
    const seq = ctx.record('need_ended', { need, agent: row.agent })
    await ctx.db
      .updateTable('value_need')
      .set({ state: 'ended', ended_seq: BigInt(seq) })
      .where('commons_id', '=', ctx.commons.id)
      .where('id', '=', need)
      .execute()
    return { need, state: 'ended' }
  },
})
