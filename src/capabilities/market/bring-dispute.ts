import { z } from 'zod'
import { command } from '../../kernel/capability.ts'
import { id, line, positiveAmount } from '../../kernel/fields.ts'
import { disputing } from './disputes/dials.ts'
import { disputeBrought } from './disputes/entries.ts'
import { isRuled, openDispute } from './disputes/stored.ts'
import { disputeAbouts } from './disputes/tables.ts'
import { backOf } from './orders/answering.ts'
import { boughtOrder, keyOf, openReturn, whoseOf } from './orders/stored.ts'

/**
 * The buyer brings a trade before whoever rules on disputes: nothing came, it is not what was described, or the seller
 * does not take it back. Until it is settled the order neither counts as received by silence nor closes.
 */
export const bringDispute = command({
  input: z.strictObject({
    order: id('market.order'),
    about: z.enum(disputeAbouts),
    /** What the buyer wants back. */
    wants: positiveAmount(),
    text: line(1_000),
  }),
  who: ['member'],
  failures: [
    'not_your_order',
    'not_now',
    'too_late',
    'asked_already',
    'in_dispute',
    'ruled_already',
    'more_than_paid',
  ],
  records: { dispute_brought: disputeBrought },
  async run(ctx, { order, about, wants, text }) {
    const row = await boughtOrder(ctx as never, order)
    if (row.state === 'closed') ctx.fail('too_late')
    const fits = about === 'not_arrived' ? row.state === 'sent' : ['sent', 'received'].includes(row.state)
    if (!fits || !row.paid_at) ctx.fail('not_now')
    if (await openReturn(ctx, order)) ctx.fail('asked_already')
    if (await openDispute(ctx, order)) ctx.fail('in_dispute')
    if (await isRuled(ctx, order)) ctx.fail('ruled_already')
    const { unit } = row
    const most = row.total - backOf(row)
    if (wants > most) ctx.fail('more_than_paid', { most, unit, field: 'wants' })
    const dispute = ctx.newId()
    const until = new Date(ctx.now.getTime() + ctx.dial(disputing).answerDays * 86_400_000)
    await ctx.db
      .insertInto('market_dispute')
      .values({
        ...{ commons_id: ctx.commons.id, id: dispute, order_id: order, about, wants, text, state: 'open' },
        ...{ answer: null, reason: null, amount: null, judge: null, settled_at: null },
        ...{ brought_at: ctx.now, answer_until: until },
      })
      .execute()
    await ctx.unschedule(keyOf('silence', order))
    ctx.record('dispute_brought', { ...whoseOf(row), dispute, about, unit, wants })
    return { dispute }
  },
})
