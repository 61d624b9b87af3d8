import { z } from 'zod'
import { command } from '../../kernel/capability.ts'
import { account, day, id, positiveAmount } from '../../kernel/fields.ts'
import { accountingOf } from '../books/special.ts'
import { localDay } from '../members/local-day.ts'
import { paymentRecorded } from './entries.ts'
import { isPlace } from './places.ts'
import { entered, settle } from './settling.ts'
import { obligationAt } from './stored.ts'

/** Money that changed hands, written in by the office: cash at the desk, or a bank account nobody imports. */
export const recordPayment = command({
  input: z.strictObject({
    obligation: id('obligations.obligation'),
    amount: positiveAmount(),
    on: day(),
    /** Where the money went or came from: `assets:cash`, `assets:bank:main` … */
    place: account(),
  }),
  who: ['role:steward', 'role:treasurer'],
  failures: ['in_the_future', 'not_a_place', 'other_accounting', 'more_than_owed', 'not_open'],
  records: { payment_recorded: paymentRecorded },
  async run(ctx, { obligation, amount, on, place }) {
    if (on > (await localDay(ctx.db, ctx.commons.id, ctx.now))) ctx.fail('in_the_future')
    if (!isPlace(place)) ctx.fail('not_a_place')
    const owed = await obligationAt(ctx, obligation)
    if (accountingOf(place) !== accountingOf(owed.account)) ctx.fail('other_accounting')
    const { settlement, posting } = await settle(ctx, { obligation, amount, on, place })
    const data = { settlement, obligation, agent: owed.agent, on }
    const seq = ctx.record('payment_recorded', data, { postings: [posting], effectiveOn: on })
    await entered(ctx, [settlement], seq)
    return { settlement, seq }
  },
})
