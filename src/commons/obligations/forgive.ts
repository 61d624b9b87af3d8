import { z } from 'zod'
import { command } from '../../kernel/capability.ts'
import { day, id, line } from '../../kernel/fields.ts'
import { localDay } from '../members/local-day.ts'
import { obligationForgiven } from './entries.ts'
import { forgivenPlace, isReceivable } from './places.ts'
import { entered, settle } from './settling.ts'
import { obligationAt, refuse } from './stored.ts'

/**
 * The rest of what somebody owes us need not be paid. The books keep it as an expense, and `takeBackPayment` undoes it.
 * What was promised as a share is no claim one can give up here: it posts nothing until it is paid.
 */
export const forgive = command({
  input: z.strictObject({ obligation: id('obligations.obligation'), on: day(), reason: line(300) }),
  who: ['role:steward'],
  failures: ['in_the_future', 'not_ours_to_forgive', 'not_open'],
  records: { obligation_forgiven: obligationForgiven },
  async run(ctx, { obligation, on, reason }) {
    if (on > (await localDay(ctx.db, ctx.commons.id, ctx.now))) ctx.fail('in_the_future')
    const owed = await obligationAt(ctx, obligation)
    if (owed.direction === 'out' || !isReceivable(owed.account)) ctx.fail('not_ours_to_forgive')
    if (owed.state !== 'open') refuse('not_open')
    const rest = { obligation, amount: owed.amount - owed.settled, on, place: forgivenPlace(owed.account) }
    const { settlement, posting } = await settle(ctx, { ...rest, way: 'forgiven', reason })
    const data = { settlement, obligation, agent: owed.agent, on }
    const seq = ctx.record('obligation_forgiven', data, { postings: [posting], effectiveOn: on })
    await entered(ctx, [settlement], seq)
    return { settlement, seq }
  },
})
