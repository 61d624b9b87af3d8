import { z } from 'zod'
import { command } from '../../kernel/capability.ts'
import { id } from '../../kernel/fields.ts'
import { cycleOpened } from './entries.ts'
import { changeCycle, closeKey, cycleRow, goodsOf } from './stored.ts'

/** Opens the window: from now on members order, until it closes by itself. */
export const openCycle = command({
  input: z.strictObject({ cycle: id('cycles.cycle') }),
  who: ['role:steward'],
  failures: ['not_planned', 'no_goods', 'no_places', 'closes_in_the_past'],
  records: { cycle_opened: cycleOpened },
  async run(ctx, { cycle }) {
    const row = await cycleRow(ctx, cycle)
    if (row.state !== 'planned') ctx.fail('not_planned')
    if (row.closes_at <= ctx.now) ctx.fail('closes_in_the_past')
    const goods = await goodsOf(ctx, cycle)
    if (goods.length === 0) ctx.fail('no_goods')
    const places = ctx.db.selectFrom('cycles_place').select('id').where('commons_id', '=', ctx.commons.id)
    if (!(await places.where('ended_at', 'is', null).executeTakeFirst())) ctx.fail('no_places')
    await changeCycle(ctx, cycle, { state: 'open' })
    await ctx.schedule(row.closes_at, 'cycles.closeCycle', { cycle }, closeKey(cycle))
    ctx.record('cycle_opened', {
      ...{ cycle, number: row.number, closesAt: row.closes_at.toISOString(), collectOn: row.collect_on },
      unit: row.unit,
      goods: goods.map(({ id: good, producer, price, stock }) => ({ good, producer, price, stock })),
    })
    return {}
  },
})
