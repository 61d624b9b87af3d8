import { z } from 'zod'
import { command } from '../../kernel/capability.ts'
import { account, id } from '../../kernel/fields.ts'
import { dutyMet, fineShared } from './entries.ts'
import { takeBack } from './in-force.ts'
import { shareFine } from './share-fine.ts'
import { findCase, updateCase } from './stored.ts'

/** The duty was done or the fine paid (`into` says where the money went): rights return by themselves, at once. */
export const meetDuty = command({
  input: z.strictObject({ case: id('sanctions.case'), into: account().nullable() }),
  who: ['role:steward', 'organ:panel'],
  failures: ['no_such_case', 'nothing_to_meet', 'not_oneself', 'say_where_money_went'],
  records: { duty_met: dutyMet, fine_shared: fineShared },
  async run(ctx, { case: caseId, into }) {
    const row = await findCase(ctx, caseId)
    if (!row) return ctx.fail('no_such_case')
    if (row.against === ctx.standing.agent) ctx.fail('not_oneself')
    const isOpen = (row.state === 'confirmed' || row.state === 'appealed') && row.settled_at === null
    if (!isOpen || row.step === 'exclusion') ctx.fail('nothing_to_meet')
    if (row.amount !== null && into === null) ctx.fail('say_where_money_went')
    const paid =
      row.amount === null
        ? []
        : [
            {
              from: `assets:receivable:${row.against}`,
              to: into!,
              unit: row.unit!,
              amount: row.amount,
            },
          ]
    const seq = ctx.record('duty_met', { case: caseId, against: row.against }, { postings: paid })
    await updateCase(ctx, caseId, { state: 'settled', settled_at: ctx.now, until_at: null })
    if (row.amount !== null) await shareFine(ctx, row)
    if (row.state === 'confirmed') await takeBack(ctx, row, seq)
    return { state: 'settled' as const }
  },
})
