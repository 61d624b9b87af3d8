import { z } from 'zod'
import { type Context, command } from '../../kernel/capability.ts'
import { id, positiveAmount } from '../../kernel/fields.ts'
import { accountingOf } from '../books/special.ts'
import { localDay } from '../members/local-day.ts'
import { entered, settle } from '../obligations/settling.ts'
import { obligationAt } from '../obligations/stored.ts'
import { creditGiven } from './entries.ts'
import { creditPlace } from './places.ts'

/** What we owe a member, such as money of theirs that goes back, becomes credit they may spend here instead. */
export const takeAsCredit = command({
  input: z.strictObject({
    agent: id('members.agent'),
    /** What we owe them. */
    obligation: id('obligations.obligation'),
    amount: positiveAmount(),
  }),
  who: ['self'],
  subject: ({ agent }) => agent,
  failures: ['not_owed_back'],
  records: { credit_given: creditGiven },
  async run(ctx, { agent, obligation, amount }) {
    const hands = ctx as unknown as Context
    const owed = await obligationAt(hands, obligation)
    const { direction, state, unit, account } = owed
    const isTheirs = owed.agent === agent && direction === 'out' && state === 'open'
    if (!isTheirs || amount > owed.amount - owed.settled || accountingOf(account) !== '')
      ctx.fail('not_owed_back')
    const on = ctx.openDay(await localDay(ctx.db, ctx.commons.id, ctx.now))
    const place = creditPlace('', agent)
    const { settlement, posting } = await settle(hands, { obligation, amount, on, place })
    const seq = ctx.record('credit_given', { agent, unit, amount }, { postings: [posting], effectiveOn: on })
    await entered(hands, [settlement], seq)
    return { seq }
  },
})
