import { z } from 'zod'
import { standingOfAgent } from '../../commons/members/standing.ts'
import { command } from '../../kernel/capability.ts'
import { id, line, positiveAmount } from '../../kernel/fields.ts'
import { goodSet } from './entries.ts'
import { goodRow } from './stored.ts'

const most = 2_000

/** Something the shop sells: a new one, or what is said of one there is. Who brought it stays as it was. */
export const setGood = command({
  input: z.strictObject({
    good: id('shop.good').nullable(),
    title: line(100),
    /** A barcode, read by a scanner as if it were typed. */
    gtin: z
      .string()
      .regex(/^\d{8,14}$/)
      .nullable(),
    price: positiveAmount(),
    bringer: id('members.agent').nullable(),
    ended: z.boolean(),
  }),
  who: ['role:steward'],
  failures: ['too_many_goods', 'no_such_bringer', 'other_bringer'],
  records: { good_set: goodSet },
  async run(ctx, { good: known, title, gtin, price, bringer, ended }) {
    const commons_id = ctx.commons.id
    const ended_at = ended ? ctx.now : null
    const good = known ?? ctx.newId()
    if (known) {
      if ((await goodRow(ctx, known)).bringer !== bringer) ctx.fail('other_bringer', { field: 'bringer' })
      await ctx.db
        .updateTable('shop_good')
        .set({ title, gtin, price, ended_at })
        .where('commons_id', '=', commons_id)
        .where('id', '=', known)
        .execute()
    } else {
      if (bringer && !(await standingOfAgent(ctx.db, commons_id, bringer, ctx.now)).member)
        ctx.fail('no_such_bringer', { field: 'bringer' })
      const all = ctx.db.selectFrom('shop_good').select('id').where('commons_id', '=', commons_id)
      const shown = await all.where('ended_at', 'is', null).limit(most).execute()
      if (shown.length >= most) ctx.fail('too_many_goods')
      await ctx.db
        .insertInto('shop_good')
        .values({ commons_id, id: good, title, gtin, price, stock: 0, bringer, ended_at })
        .execute()
    }
    ctx.record('good_set', { good, price, bringer, isEnded: ended })
    return { good }
  },
})
