import { z } from 'zod'
import { type Context, command } from '../../kernel/capability.ts'
import { id } from '../../kernel/fields.ts'
import { owe } from '../obligations/owe.ts'
import { obligationAt } from '../obligations/stored.ts'
import { payeePaid, paymentPaid } from './entries.ts'
import { markPassed } from './mark-passed.ts'
import { isOffice } from './office.ts'
import { isStillOwed, pay } from './pay.ts'
import { linesOf, paymentAt } from './stored.ts'
import type { LineRow } from './tables.ts'

/**
 * The cash changed hands: said by who got it, a payee or the office, never by the payer alone. What a payee took for us
 * is theirs to hand on, and becomes something they owe.
 */
export const confirmCash = command({
  input: z.strictObject({ payment: id('payments.payment') }),
  who: ['signed-in'],
  failures: ['not_the_receiver', 'not_open', 'settled_otherwise'],
  records: { payment_paid: paymentPaid, payee_paid: payeePaid },
  async run(ctx, { payment }) {
    const row = await paymentAt(ctx, payment)
    const lines = await linesOf(ctx, payment)
    const taker = lines.find(({ payee }) => payee !== null)?.payee ?? null
    const isTaker = taker !== null && ctx.standing.agent === taker
    if (!isTaker && !isOffice(ctx)) ctx.fail('not_the_receiver')
    if (row.way !== 'cash' || row.state !== 'requested') ctx.fail('not_open')
    const hands = ctx as unknown as Context
    if (!(await isStillOwed(hands, lines))) ctx.fail('settled_otherwise')
    const seq = await pay(hands, payment)
    await markPassed(hands, payment)
    for (const line of lines) if (taker && line.payee === null) await oweOurPart(hands, line, taker, seq)
    return { seq }
  },
})

async function oweOurPart(ctx: Context, line: LineRow, taker: string, seq: number): Promise<void> {
  const { label, unit } = await obligationAt(ctx, line.obligation)
  const { payment, n, amount, place: account } = line
  await owe(ctx, {
    ...{ id: ctx.newId(), direction: 'in', agent: taker, purpose: 'fees', unit, amount, account, label, seq },
    ...{ source: 'payments.line', sourceId: `${payment}/${n}`, dueOn: null },
  })
}
