import { z } from 'zod'
import { command } from '../../kernel/capability.ts'
import { id } from '../../kernel/fields.ts'
import { idleLotTaken } from './entries.ts'
import { entrantsOf } from './gate.ts'
import { drawRow, entrantsIn, placeFailures, ruleFor } from './stored.ts'

/** Whoever comes late takes the first lot nobody has, and moves along with the others from today on. */
export const takeIdleLot = command({
  input: z.strictObject({ draw: id('turns.draw') }),
  who: ['member'],
  failures: [...placeFailures, 'members_only', 'not_drawn', 'has_a_lot', 'no_idle_lot', 'not_let_in'],
  records: { idle_lot_taken: idleLotTaken },
  async run(ctx, { draw }) {
    const agent = ctx.standing.agent ?? ctx.fail('members_only')
    const row = await drawRow(ctx, draw)
    const { rule } = await ruleFor(ctx, row.resource, 'sites')
    if (!row.drawn_at) ctx.fail('not_drawn')
    const all = await entrantsIn(ctx, draw)
    if (all.some((one) => one.agent === agent)) ctx.fail('has_a_lot')
    if (!(await entrantsOf(ctx, rule)).entrants.includes(agent)) ctx.fail('not_let_in')
    const taken = new Set(all.map(({ lot }) => lot))
    const lot = Array.from({ length: row.sites }, (_, i) => i).find((one) => !taken.has(one))
    if (lot === undefined) return ctx.fail('no_idle_lot')
    ctx.record('idle_lot_taken', { draw, resource: row.resource, agent, lot })
    await ctx.db
      .insertInto('turns_entrant')
      .values({ commons_id: ctx.commons.id, draw, agent, comes_last: false, lot })
      .execute()
    return { lot }
  },
})
