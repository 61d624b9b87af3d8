import { z } from 'zod'
import { drawnOrder } from '../../counting/ties.ts'
import { command } from '../../kernel/capability.ts'
import { id } from '../../kernel/fields.ts'
import { electorate } from '../members/electorate.ts'
import { panelDrawn } from './entries.ts'
import { panelistsOf } from './judges.ts'
import { findCase } from './stored.ts'
import { witnessesOf } from './witness.ts'

/** Draws the panel of one case by lot from all members but its parties, by the seed sealed when it was opened. */
export const drawPanel = command({
  input: z.strictObject({ case: id('sanctions.case'), seats: z.int().min(1).max(12) }),
  who: ['role:steward', 'role:chair'],
  failures: ['no_such_case', 'case_is_over', 'panel_is_drawn', 'too_few_to_draw'],
  records: { panel_drawn: panelDrawn },
  async run(ctx, { case: caseId, seats }) {
    const row = await findCase(ctx, caseId)
    if (!row) return ctx.fail('no_such_case')
    if (row.state === 'settled' || row.state === 'dismissed') ctx.fail('case_is_over')
    if ((await panelistsOf(ctx.db, row)).length > 0) ctx.fail('panel_is_drawn')
    const members = await electorate(ctx.db, ctx.commons.id, ['member'], ctx.now)
    const saw = new Set((await witnessesOf(ctx.db, row)).map(({ agent }) => agent))
    const among = members.filter((one) => one !== row.against && one !== row.reporter && !saw.has(one))
    if (among.length < seats) ctx.fail('too_few_to_draw')
    const drawn = drawnOrder(row.seed, among).slice(0, seats)
    const rows = drawn.map((agent) => ({ commons_id: ctx.commons.id, case_id: caseId, agent }))
    await ctx.db.insertInto('sanctions_panelist').values(rows).execute()
    ctx.record('panel_drawn', { case: caseId, seed: row.seed, among, drawn })
    return { drawn }
  },
})
