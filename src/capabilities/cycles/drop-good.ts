import { z } from 'zod'
import { command } from '../../kernel/capability.ts'
import { id } from '../../kernel/fields.ts'
import { cycleRow } from './stored.ts'

/** Takes a good out of a cycle that is being planned. */
export const dropGood = command({
  input: z.strictObject({ cycle: id('cycles.cycle'), good: id('cycles.good') }),
  who: ['role:steward'],
  failures: ['not_planned'],
  records: {},
  quiet: true,
  async run(ctx, { cycle, good }) {
    if ((await cycleRow(ctx, cycle)).state !== 'planned') ctx.fail('not_planned')
    await ctx.db
      .deleteFrom('cycles_good')
      .where('commons_id', '=', ctx.commons.id)
      .where('cycle', '=', cycle)
      .where('id', '=', good)
      .execute()
    return {}
  },
})
