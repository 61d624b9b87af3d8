import { z } from 'zod'
import { dayAfter, localDay, startOfDay } from '../../commons/members/local-day.ts'
import { lineShape } from '../../commons/pricing/line.ts'
import { command } from '../../kernel/capability.ts'
import { id } from '../../kernel/fields.ts'
import type { Posting } from '../../kernel/journal/entry.ts'
import { orderHanded } from './entries.ts'
import { feeOf, scaled } from './pricing.ts'
import { goodsOf, linesOf, orderRow } from './stored.ts'

export const receivableOf = (member: string) => `assets:receivable:cycles:${member}`
export const payableOf = (producer: string) => `liabilities:payable:cycles:${producer}`
const income = 'income:fees:cycles'

/**
 * Whoever serves at the point hands an order over: what was given is owed from now on, by the member to the hub and by
 * the hub to each producer, at the price and the fees of the day it was ordered. It is billed once, at the month's end.
 */
export const handOver = command({
  input: z.strictObject({ order: id('cycles.order') }),
  who: ['role:steward'],
  failures: ['not_packed', 'handed_already'],
  records: { order_handed: orderHanded },
  async run(ctx, { order: wanted }) {
    const { order, cycle } = await orderRow(ctx, wanted)
    if (cycle.state !== 'packed') ctx.fail('not_packed')
    if (order.handed_at) ctx.fail('handed_already')
    const goods = new Map((await goodsOf(ctx, cycle.id)).map((one) => [one.id, one]))
    const lines = (await linesOf(ctx, [wanted])).map(({ good, quantity, given, fees }) => {
      const { producer, price } = goods.get(good)!
      const got = given ?? 0
      return {
        good,
        producer,
        quantity,
        given: got,
        price,
        fees: scaled(z.array(lineShape).parse(fees), got),
      }
    })
    const { member } = order
    const { unit } = cycle
    const to = receivableOf(member)
    const postings = lines
      .flatMap(({ producer, price, given, fees }): Posting[] => [
        { from: payableOf(producer), to, unit, amount: price * BigInt(given) },
        { from: income, to, unit, amount: feeOf(fees, 'member') },
        { from: income, to: payableOf(producer), unit, amount: feeOf(fees, 'producer') },
      ])
      .filter(({ amount }) => amount > 0n)
    const amount = lines.reduce(
      (sum, one) => sum + one.price * BigInt(one.given) + feeOf(one.fees, 'member'),
      0n,
    )
    const today = await localDay(ctx.db, ctx.commons.id, ctx.now)
    const month = today.slice(0, 7)
    await ctx.db
      .updateTable('cycles_order')
      .set({ handed_at: ctx.now, month })
      .where('commons_id', '=', ctx.commons.id)
      .where('id', '=', wanted)
      .execute()
    ctx.record('order_handed', { cycle: cycle.id, order: wanted, member, unit, amount, lines }, { postings })
    const next = await startOfDay(ctx.db, ctx.commons.id, dayAfter(`${month}-01`, { months: 1 }))
    await ctx.schedule(next, 'cycles.billMonth', { month }, `cycles.bill:${month}`)
    return { amount: String(amount) }
  },
})
