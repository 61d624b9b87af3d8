import { z } from 'zod'
import { query } from '../../kernel/capability.ts'
import { id } from '../../kernel/fields.ts'
import { keysOf, modeOf } from './keys.ts'
import { isOffice } from './office.ts'
import { lineShape, lineView, paymentShape, paymentView, refundShape, refundView } from './shapes.ts'
import { linesOf, refundsOf } from './stored.ts'
import { isProvider } from './tables.ts'
import { visiblePayments } from './visible-to.ts'

/** One payment with what it is made of; null for whom it does not concern. A payee sees their own part of it. */
export const payment = query({
  input: z.strictObject({ payment: id('payments.payment') }),
  output: z
    .object({
      payment: paymentShape,
      lines: z.array(lineShape),
      refunds: z.array(refundShape),
      mode: z.enum(['test', 'live']).nullable(),
    })
    .nullable(),
  who: ['signed-in'],
  async run(view, { payment: wanted }) {
    const row = await visiblePayments(view).selectAll('p').where('p.id', '=', wanted).executeTakeFirst()
    if (!row) return null
    const { agent } = view.standing
    const seesAll = row.payer === agent || isOffice(view)
    const lines = (await linesOf(view, row.id)).filter(({ payee }) => seesAll || payee === agent)
    const refunds = seesAll ? await refundsOf(view, row.id) : []
    const mode = isProvider(row.way) ? (modeOf(keysOf(view.commons), row.way) ?? null) : null
    return {
      payment: paymentView(row),
      lines: lines.map(lineView),
      refunds: refunds.map(refundView),
      mode,
    }
  },
})
