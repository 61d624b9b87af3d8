import { z } from 'zod'
import { command } from '../../kernel/capability.ts'
import { id } from '../../kernel/fields.ts'
import { cycleClosed } from './entries.ts'
import { changeCycle, closeKey, cycleRow, ordersOf } from './stored.ts'

/** Closes the window: by itself when its time is up, or by the office before. */
export const closeCycle = command({
  input: z.strictObject({ cycle: id('cycles.cycle') }),
  who: ['clock', 'role:steward'],
  failures: ['not_open'],
  records: { cycle_closed: cycleClosed },
  async run(ctx, { cycle }) {
    const row = await cycleRow(ctx, cycle)
    if (row.state !== 'open') ctx.fail('not_open')
    await changeCycle(ctx, cycle, { state: 'closed' })
    await ctx.unschedule(closeKey(cycle))
    const orders = await ordersOf(ctx, cycle)
    ctx.record('cycle_closed', { cycle, number: row.number, orders: orders.length })
    return {}
  },
})
