import { z } from 'zod'
import { localDay } from '../../commons/members/local-day.ts'
import { type Context, command } from '../../kernel/capability.ts'
import { day, id, instant } from '../../kernel/fields.ts'
import { fees } from './dials.ts'
import { cycleRow, goodsOf } from './stored.ts'

/** Begins a cycle that nobody sees yet, with the goods of an earlier one where that is wanted. Leaves no entry. */
export const planCycle = command({
  input: z.strictObject({
    closesAt: instant(),
    collectOn: day(),
    /** Whose goods it begins with. */
    like: id('cycles.cycle').nullable(),
  }),
  who: ['role:steward'],
  failures: ['closes_in_the_past', 'collected_before_closing'],
  records: {},
  quiet: true,
  async run(ctx, { closesAt, collectOn, like }) {
    const closes = new Date(closesAt)
    if (closes <= ctx.now) ctx.fail('closes_in_the_past', { field: 'closesAt' })
    if (collectOn < (await localDay(ctx.db, ctx.commons.id, closes)))
      ctx.fail('collected_before_closing', { field: 'collectOn' })
    const goods = like ? await goodsOf(ctx, (await cycleRow(ctx, like)).id) : []
    const cycle = ctx.newId()
    const { unit } = ctx.dial(fees)
    await ctx.db
      .insertInto('cycles_cycle')
      .values({
        ...{ commons_id: ctx.commons.id, id: cycle, number: await nextNumber(ctx), state: 'planned' },
        ...{ closes_at: closes, collect_on: collectOn, unit },
      })
      .execute()
    if (goods.length > 0)
      await ctx.db
        .insertInto('cycles_good')
        .values(goods.map((one) => ({ ...one, id: ctx.newId(), cycle, came: null })))
        .execute()
    return { cycle }
  },
})

/** The commons is locked while a command runs, so no two cycles get the same. */
async function nextNumber({ db, commons }: Pick<Context, 'db' | 'commons'>): Promise<number> {
  const last = await db
    .selectFrom('cycles_cycle')
    .select('number')
    .where('commons_id', '=', commons.id)
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirst()
  return (last?.number ?? 0) + 1
}
