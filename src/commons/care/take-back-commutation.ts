import { z } from 'zod'
import { command } from '../../kernel/capability.ts'
import { kernelFailure } from '../../kernel/failure.ts'
import { id } from '../../kernel/fields.ts'
import { obligationsById } from '../obligations/find-open.ts'
import { cancelObligation } from '../obligations/settling.ts'
import { careIncome, receivableOf } from './commute.ts'
import { commutationTakenBack } from './entries.ts'

/**
 * It is done after all: what was to be paid instead is not owed any more. Only while nothing of it is paid. By itself
 * where work leaves nothing to pay for.
 */
export const takeBackCommutation = command({
  input: z.strictObject({ commutation: id('care.commutation'), agent: id('members.agent') }),
  who: ['self', 'role:steward', 'clock'],
  subject: ({ agent }) => agent,
  failures: ['paid_already'],
  records: { commutation_taken_back: commutationTakenBack },
  async run(ctx, { commutation, agent }) {
    const rows = ctx.db.selectFrom('care_commutation').selectAll().where('commons_id', '=', ctx.commons.id)
    const row = await rows.where('id', '=', commutation).where('agent', '=', agent).executeTakeFirst()
    if (!row || row.taken_back) throw kernelFailure('not_found', { what: 'care.commutation' })
    const { obligation, season, price, unit } = row
    const [owed] = await obligationsById(ctx.db, ctx.commons.id, [obligation])
    if (owed?.state !== 'open' || owed.settled > 0n) ctx.fail('paid_already')
    await cancelObligation(ctx, { obligation })
    await ctx.db
      .updateTable('care_commutation')
      .set({ taken_back: true })
      .where('commons_id', '=', ctx.commons.id)
      .where('id', '=', commutation)
      .execute()
    const posting = { from: receivableOf(agent), to: careIncome, unit, amount: price }
    ctx.record('commutation_taken_back', { commutation, season, agent, obligation }, { postings: [posting] })
    return { season }
  },
})
