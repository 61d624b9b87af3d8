import { z } from 'zod'
import { obligationsById } from '../../commons/obligations/find-open.ts'
import { cancelObligation } from '../../commons/obligations/settling.ts'
import { type Context, command } from '../../kernel/capability.ts'
import { id } from '../../kernel/fields.ts'
import { postingsOf } from './accounts.ts'
import { saleUndone } from './entries.ts'
import { goodRows, linesOf, saleRow, setStock } from './stored.ts'

/** Takes a sale back whole, as long as its day is not closed: the goods are on the shelf again, the money is not owed. */
export const undoSale = command({
  input: z.strictObject({ sale: id('shop.sale') }),
  who: ['role:steward'],
  failures: ['undone_already', 'closed_already', 'part_paid'],
  records: { sale_undone: saleUndone },
  async run(ctx, { sale }) {
    const row = await saleRow(ctx, sale)
    if (row.undone_at) ctx.fail('undone_already')
    if (row.closing) ctx.fail('closed_already')
    if (row.obligation) {
      const [owed] = await obligationsById(ctx.db, ctx.commons.id, [row.obligation])
      if (owed && owed.settled > 0n) ctx.fail('part_paid')
      await cancelObligation(ctx as unknown as Context, { obligation: row.obligation })
    }
    const lines = await linesOf(ctx, [sale])
    const postings = postingsOf(row, lines).map(({ from, to, ...same }) => ({ ...same, from: to, to: from }))
    const { number, buyer, unit, total } = row
    ctx.record('sale_undone', { sale, number, buyer, unit, total }, { postings })
    await ctx.db
      .updateTable('shop_sale')
      .set({ undone_at: ctx.now })
      .where('commons_id', '=', ctx.commons.id)
      .where('id', '=', sale)
      .execute()
    const goods = new Map(
      (
        await goodRows(
          ctx,
          lines.map(({ good }) => good),
        )
      ).map((one) => [one.id, one.stock]),
    )
    for (const { good, quantity } of lines) await setStock(ctx, good, goods.get(good)! + quantity)
    return {}
  },
})
