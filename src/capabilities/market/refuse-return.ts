import { z } from 'zod'
import { type Context, command } from '../../kernel/capability.ts'
import { id, line } from '../../kernel/fields.ts'
import { answerReturn, openSale } from './orders/answering.ts'
import { returnRefused } from './orders/entries.ts'
import { whoseOf } from './orders/stored.ts'

/** The seller does not take it back and says why; the buyer may ask for help with it as with any conflict. */
export const refuseReturn = command({
  input: z.strictObject({ return: id('market.return'), answer: line(1_000) }),
  who: ['member'],
  failures: ['not_your_sale', 'answered_already'],
  records: { return_refused: returnRefused },
  async run(ctx, { return: asked, answer }) {
    const { row, order } = await openSale(ctx as never, asked)
    await answerReturn(ctx as unknown as Context, row, { state: 'refused', answer })
    ctx.record('return_refused', { ...whoseOf(order), return: asked })
    return {}
  },
})
