import { z } from 'zod'
import { type Context, command } from '../../kernel/capability.ts'
import { id } from '../../kernel/fields.ts'
import { allot } from './allotting.ts'
import { short } from './dials.ts'
import { goodsCame } from './entries.ts'
import { changeCycle, cycleRow, goodsOf, linesOf, ordersOf } from './stored.ts'
import type { LineRow } from './tables.ts'

/** What came of each good; where it is less than was ordered, the charter's rule says who gets how many. */
export const markCame = command({
  input: z.strictObject({
    cycle: id('cycles.cycle'),
    goods: z
      .array(z.strictObject({ good: id('cycles.good'), came: z.int().min(0).max(1_000_000) }))
      .max(500)
      .refine((all) => new Set(all.map(({ good }) => good)).size === all.length, 'repeated'),
  }),
  who: ['role:steward'],
  failures: ['not_closed', 'handed_already', 'no_such_good'],
  records: { goods_came: goodsCame },
  async run(ctx, { cycle, goods }) {
    const row = await cycleRow(ctx, cycle)
    if (row.state !== 'closed' && row.state !== 'packed') ctx.fail('not_closed')
    const orders = await ordersOf(ctx, cycle)
    // Whoever has theirs keeps it.
    if (orders.some(({ handed_at }) => handed_at !== null)) ctx.fail('handed_already')
    const known = new Set((await goodsOf(ctx, cycle)).map((one) => one.id))
    if (goods.length !== known.size || goods.some(({ good }) => !known.has(good))) ctx.fail('no_such_good')
    const ids = orders.map((one) => one.id)
    const lines = await linesOf(ctx, ids)
    const place = new Map(ids.map((order, at) => [order, at]))
    const told: { good: string; came: number; ordered: number }[] = []
    for (const { good, came } of goods) {
      const of = lines
        .filter((one) => one.good === good)
        .sort((a, b) => place.get(a.order_id)! - place.get(b.order_id)!)
      await giveOut(ctx as never, good, came, of)
      told.push({ good, came, ordered: of.reduce((sum, { quantity }) => sum + quantity, 0) })
    }
    await changeCycle(ctx, cycle, { state: 'packed' })
    ctx.record('goods_came', { cycle, goods: told })
    return {}
  },
})

async function giveOut(ctx: Context, good: string, came: number, lines: readonly LineRow[]): Promise<void> {
  const at = { commons_id: ctx.commons.id, good }
  await ctx.db
    .updateTable('cycles_good')
    .set({ came })
    .where('commons_id', '=', at.commons_id)
    .where('id', '=', good)
    .execute()
  const wishes = lines.map(({ order_id: order, quantity }) => ({ order, quantity }))
  for (const [order, given] of allot(came, wishes, ctx.dial(short)))
    await ctx.db
      .updateTable('cycles_line')
      .set({ given })
      .where('commons_id', '=', at.commons_id)
      .where('good', '=', good)
      .where('order_id', '=', order)
      .execute()
}
