import { z } from 'zod'
import { owe } from '../../commons/obligations/owe.ts'
import { type Context, command } from '../../kernel/capability.ts'
import { id } from '../../kernel/fields.ts'
import { openDispute } from './disputes/stored.ts'
import { causeOf } from './orders/accounts.ts'
import { dropAddress } from './orders/calling-off.ts'
import { orderClosed } from './orders/entries.ts'
import { changeOrder, openReturn, orderRow, whoseOf } from './orders/stored.ts'

/**
 * Nothing can be sent back any more: the address goes, and what the seller gives away of the price is owed to its cause.
 * An unpaid order, or one somebody wants to send back or disputes, stays open; what ends that asks for this again.
 */
export const closeOrder = command({
  input: z.strictObject({ order: id('market.order') }),
  who: ['clock'],
  failures: [],
  records: { order_closed: orderClosed },
  quiet: true,
  async run(ctx, { order }) {
    const row = await orderRow(ctx, order)
    if (row.state !== 'received' || !row.paid_at) return
    if ((await openReturn(ctx, order)) || (await openDispute(ctx, order))) return
    const causePart = row.cause_part - row.cause_back
    const { cause, unit, number } = row
    const given = cause && causePart > 0n ? ctx.newId() : null
    await changeOrder(ctx, order, { state: 'closed' })
    await dropAddress(ctx, order)
    const seq = ctx.record('order_closed', { ...whoseOf(row), unit, cause, causePart, given })
    if (given && cause)
      await owe(ctx as unknown as Context, {
        ...{ id: given, direction: 'out', agent: cause, purpose: 'donations', unit, amount: causePart, seq },
        ...{
          source: 'market.order',
          sourceId: order,
          account: causeOf(cause),
          dueOn: null,
          label: `#${number}`,
        },
      })
  },
})
