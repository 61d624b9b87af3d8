import { z } from 'zod'
import { command } from '../../kernel/capability.ts'
import { id } from '../../kernel/fields.ts'
import { stockReasons, stockSet } from './entries.ts'
import { goodRow, setStock as keepStock } from './stored.ts'

/** How many there are now, and why it is not what it was: they came, were counted, were lost, or went back. */
export const setStock = command({
  input: z.strictObject({
    good: id('shop.good'),
    stock: z.int().min(0).max(1_000_000),
    why: z.enum(stockReasons),
  }),
  who: ['role:steward'],
  failures: ['is_so_already'],
  records: { stock_set: stockSet },
  async run(ctx, { good, stock, why }) {
    const { stock: before } = await goodRow(ctx, good)
    if (before === stock) ctx.fail('is_so_already')
    await keepStock(ctx, good, stock)
    ctx.record('stock_set', { good, before, after: stock, why })
    return {}
  },
})
