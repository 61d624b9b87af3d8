import { z } from 'zod'
import { type Context, command } from '../../kernel/capability.ts'
import { id, line } from '../../kernel/fields.ts'
import { payeePaid, payeeUnpaid } from './entries.ts'
import { markPassed } from './mark-passed.ts'
import { changeLine, linesOf, paymentAt } from './stored.ts'

/** How far a provider is with paying somebody on. */
export const tellPart = command({
  input: z.strictObject({
    payment: id('payments.payment'),
    n: z.int().nonnegative(),
    passed: z.enum(['asked', 'done', 'failed']),
    reference: line(200).nullable(),
  }),
  who: ['provider'],
  failures: ['other_provider', 'no_such_part'],
  records: { payee_paid: payeePaid, payee_unpaid: payeeUnpaid },
  quiet: true,
  async run(ctx, { payment, n, passed, reference }) {
    const row = await paymentAt(ctx, payment)
    if (ctx.actor.kind !== 'provider' || ctx.actor.name !== row.way) ctx.fail('other_provider')
    const line = (await linesOf(ctx, payment)).find((one) => one.n === n)
    if (!line?.payee) return ctx.fail('no_such_part')
    // A payee who was paid stays paid, whatever older answer comes later.
    if (line.passed === 'done' || line.passed === passed) return
    const hands = ctx as unknown as Context
    if (passed === 'done') return markPassed(hands, payment, n)
    if (passed === 'failed') {
      const { unit } = row
      ctx.record('payee_unpaid', { payment, n, agent: line.payee, unit, amount: line.amount - line.returned })
    }
    await changeLine(hands, line, { passed, passed_reference: reference ?? line.passed_reference })
  },
})
