import { command } from '../../kernel/capability.ts'
import { localDay } from '../members/local-day.ts'
import { agentsOf, rootOf } from './accounts.ts'
import { cashMove } from './cash-move.ts'
import { moneyRecorded } from './entries.ts'
import { keepNote } from './note.ts'

/**
 * The plain cash book: an amount goes from one account to another, with a word on what for. Money that came in goes
 * from `income:…` to `assets:…`, money spent from `assets:…` to `expenses:…`. Shares and members' own accounts are
 * kept by the parts that know their rules, so they are refused here.
 */
export const recordEntry = command({
  input: cashMove,
  who: ['role:steward', 'role:treasurer'],
  failures: ['in_the_future', 'same_account', 'account_kept_elsewhere'],
  records: { money_recorded: moneyRecorded },
  async run(ctx, { date, from, to, unit, amount, text }) {
    if (date > (await localDay(ctx.db, ctx.commons.id, ctx.now))) ctx.fail('in_the_future')
    if (from === to) ctx.fail('same_account')
    const isOthers = [from, to].some((one) => rootOf(one) === 'equity' || agentsOf(one).length > 0)
    if (isOthers) ctx.fail('account_kept_elsewhere')
    const note = ctx.newId()
    const postings = [{ from, to, unit, amount }]
    const seq = ctx.record('money_recorded', { note }, { postings, effectiveOn: date })
    await keepNote(ctx, { id: note, seq, kind: 'money', day: date, text, postings })
    return { seq }
  },
})
