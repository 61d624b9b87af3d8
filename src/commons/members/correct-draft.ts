import { z } from 'zod'
import { command } from '../../kernel/capability.ts'
import { kernelFailure } from '../../kernel/failure.ts'
import { id, text } from '../../kernel/fields.ts'
import { changeDraft, ownDraft } from './own-draft.ts'
import { keepableRows } from './roll-check.ts'

const row = z.int().min(1).max(10_000)

/**
 * Corrects cells of an uploaded roll before anything of it comes in, and says whose a row is where several have the
 * name. The file itself stays as it was; leaves no entry, for nothing has come in yet.
 */
export const correctDraft = command({
  input: z.strictObject({
    draft: z.uuid(),
    /** Rows as the spreadsheet program counts, from 1; columns from 0. */
    cells: z.array(z.strictObject({ row, column: z.int().min(0).max(199), text: text(2_000) })).max(2_000),
    agents: z.array(z.strictObject({ row, agent: id('members.agent') })).max(2_000),
  }),
  who: ['role:steward'],
  failures: [],
  records: {},
  quiet: true,
  async run(ctx, { draft, cells, agents }) {
    const kept = await ownDraft(ctx, draft)
    if (!kept) throw kernelFailure('not_found', { what: 'members.roll_draft' })
    const typed = keepableRows([cells.map((one) => one.text)])[0]!
    await changeDraft(ctx, kept, {
      cells: cells.map((one, at) => ({ row: one.row - 1, column: one.column, text: typed[at]! })),
      agents: new Map(agents.map((one) => [one.row, one.agent])),
    })
    return { cells: cells.length }
  },
})
