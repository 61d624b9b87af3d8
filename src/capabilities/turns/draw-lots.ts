import { z } from 'zod'
import { type Context, command } from '../../kernel/capability.ts'
import { id } from '../../kernel/fields.ts'
import { lotsDrawn } from './entries.ts'
import { drawLots as lotsOf } from './lots.ts'
import { openSeed } from './seeds.ts'
import { drawRow, entrantsIn } from './stored.ts'

/** Reveals the sealed seed and hands out the lots it brings; once, and never another seed. */
export const drawLots = command({
  input: z.strictObject({ draw: id('turns.draw') }),
  who: ['role:steward'],
  failures: ['drawn_already', 'seed_gone'],
  records: { lots_drawn: lotsDrawn },
  async run(ctx, { draw }) {
    const row = await drawRow(ctx, draw)
    if (row.drawn_at) ctx.fail('drawn_already')
    const seed = await openSeed(ctx, draw)
    const all = await entrantsIn(ctx, draw)
    const entrants = all.map(({ agent }) => agent)
    const last = all.filter((one) => one.comes_last).map(({ agent }) => agent)
    const lots = lotsOf(seed, { sites: row.sites, entrants, last })
    const seq = ctx.record('lots_drawn', { draw, resource: row.resource, seed, lots })
    await keepLots(ctx, draw, lots)
    await ctx.db
      .updateTable('turns_draw')
      .set({ seed, drawn_at: ctx.now, drawn_seq: BigInt(seq) })
      .where('commons_id', '=', ctx.commons.id)
      .where('id', '=', draw)
      .execute()
    return { lots }
  },
})

async function keepLots(ctx: Context, draw: string, lots: readonly (string | null)[]): Promise<void> {
  const taken = lots.flatMap((agent, lot) => (agent === null ? [] : [{ agent, lot }]))
  const commons_id = ctx.commons.id
  await ctx.db
    .insertInto('turns_entrant')
    .values(taken.map((one) => ({ commons_id, draw, comes_last: false, ...one })))
    .onConflict((at) =>
      at.columns(['commons_id', 'draw', 'agent']).doUpdateSet(({ ref }) => ({ lot: ref('excluded.lot') })),
    )
    .execute()
}
