import { z } from 'zod'
import { standingOfAgent } from '../../commons/members/standing.ts'
import { command } from '../../kernel/capability.ts'
import { id, line, positiveAmount } from '../../kernel/fields.ts'
import { cycleRow, goodsOf } from './stored.ts'

const most = 500

/** Offers a good in a cycle that is being planned. */
export const addGood = command({
  input: z.strictObject({
    cycle: id('cycles.cycle'),
    producer: id('members.agent'),
    title: line(100),
    pack: line(40),
    price: positiveAmount(),
    stock: z.int().min(1).max(100_000).nullable(),
  }),
  who: ['role:steward'],
  failures: ['not_planned', 'no_such_producer', 'too_many_goods'],
  records: {},
  quiet: true,
  async run(ctx, { cycle, producer, title, pack, price, stock }) {
    if ((await cycleRow(ctx, cycle)).state !== 'planned') ctx.fail('not_planned')
    const { member } = await standingOfAgent(ctx.db, ctx.commons.id, producer, ctx.now)
    if (!member) ctx.fail('no_such_producer', { field: 'producer' })
    if ((await goodsOf(ctx, cycle)).length >= most) ctx.fail('too_many_goods')
    const good = ctx.newId()
    await ctx.db
      .insertInto('cycles_good')
      .values({
        ...{ commons_id: ctx.commons.id, id: good, cycle, producer, title, pack, price, stock, came: null },
      })
      .execute()
    return { good }
  },
})
