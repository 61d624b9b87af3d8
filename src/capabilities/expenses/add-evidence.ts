import { z } from 'zod'
import { command } from '../../kernel/capability.ts'
import { fileHash, id } from '../../kernel/fields.ts'
import { evidenceAdded } from './entries.ts'
import { evidenceInput } from './fields.ts'
import { attachPhotos } from './photos.ts'
import { photoProblem, vatProblem } from './problem.ts'
import { evidenceColumns, expenseAt, keeps, takeStep, updateExpense } from './rows.ts'

/** Says with which paper it is shown, and puts pictures to it that were missing; those that are there stay. */
export const addEvidence = command({
  input: z.strictObject({
    expense: id('expenses.expense'),
    ...evidenceInput,
    /** Further pictures. */
    photos: z.array(fileHash()).max(10),
  }),
  who: ['member'],
  layer: 'regulations',
  failures: ['not_yours', 'is_over', 'vat_too_large', 'withholding_with_vat', 'no_such_photo', 'photo_used'],
  records: { evidence_added: evidenceAdded },
  async run(ctx, { expense, photos, ...paper }) {
    const row = await expenseAt(ctx, expense)
    const agent = ctx.standing.agent
    if (agent === undefined || (row.asker !== agent && !keeps(ctx))) return ctx.fail('not_yours')
    if (row.state === 'declined' || row.state === 'withdrawn') ctx.fail('is_over')
    if (row.withholding && paper.vat) ctx.fail('withholding_with_vat', { field: 'vat' })
    const problem = vatProblem(row.amount, paper.vat) ?? (await photoProblem(ctx, photos, expense))
    if (problem) ctx.fail(problem[0] as 'vat_too_large', problem[1])
    const { evidence, vat } = paper
    const seq = ctx.record('evidence_added', { expense, asker: row.asker, evidence, vat, photos })
    await updateExpense(ctx, expense, evidenceColumns(paper))
    await attachPhotos(ctx, expense, photos, agent)
    await takeStep(ctx, { expense, round: row.round, step: 'evidence', seq })
    return { expense }
  },
})
