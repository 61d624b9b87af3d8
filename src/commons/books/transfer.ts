import { command } from '../../kernel/capability.ts'
import { localDay } from '../members/local-day.ts'
import { agentsOf, rootOf } from './accounts.ts'
import { cashMove } from './cash-move.ts'
import { moneyTransferred } from './entries.ts'
import { keepNote } from './note.ts'
import { accountingOf, movedBetween, segmentOf, specialAccounts } from './special.ts'

/**
 * Money from one account to another, general or special (회계 간 전출입): it leaves the one as `expenses:transfers` and
 * comes into the other as `income:sp-care:transfers`, so that each balances by itself and together they cancel out.
 */
export const transfer = command({
  /** From where the money was to where it is now: `assets:bank`, `assets:sp-care:cash`. */
  input: cashMove,
  who: ['role:steward', 'role:treasurer'],
  failures: ['in_the_future', 'not_a_place', 'no_such_accounting', 'same_accounting'],
  records: { money_transferred: moneyTransferred },
  async run(ctx, { date, text, ...moved }) {
    if (date > (await localDay(ctx.db, ctx.commons.id, ctx.now))) ctx.fail('in_the_future')
    const places = [moved.from, moved.to]
    if (places.some((one) => rootOf(one) !== 'assets' || agentsOf(one).length > 0)) ctx.fail('not_a_place')
    const known = ['', ...ctx.dial(specialAccounts).map(({ code }) => segmentOf(code))]
    if (!places.every((one) => known.includes(accountingOf(one)))) ctx.fail('no_such_accounting')
    if (accountingOf(moved.from) === accountingOf(moved.to)) ctx.fail('same_accounting')
    const note = ctx.newId()
    const postings = movedBetween(moved)
    const seq = ctx.record('money_transferred', { note }, { postings, effectiveOn: date })
    await keepNote(ctx, { id: note, seq, kind: 'transfer', day: date, text, postings })
    return { seq }
  },
})
