import { sql } from 'kysely'
import { z } from 'zod'
import { query } from '../../kernel/capability.ts'
import { amount, id, text, unitCode } from '../../kernel/fields.ts'
import { part } from './dials.ts'

const most = 100

/** What the shop sells, by name; a part of a name or a barcode narrows it down. */
export const goods = query({
  input: z.strictObject({ text: text(100).default('') }),
  output: z.object({
    unit: unitCode(),
    goods: z.array(
      z.object({
        good: id('shop.good'),
        title: z.string(),
        gtin: z.string().nullable(),
        price: amount(),
        stock: z.int(),
        bringer: id('members.agent').nullable(),
      }),
    ),
    /** There are more than are shown. */
    isCut: z.boolean(),
  }),
  who: ['member'],
  async run({ db, commons, charter }, { text: typed }) {
    const all = db
      .selectFrom('shop_good')
      .select(['id as good', 'title', 'gtin', 'price', 'stock', 'bringer'])
      .where('commons_id', '=', commons.id)
      .where('ended_at', 'is', null)
    const wanted = typed.trim().normalize('NFC')
    const met = wanted
      ? all.where((where) =>
          where.or([
            where(sql`strpos(lower(title), lower(${wanted}))`, '>', sql.lit(0)),
            where('gtin', '=', wanted),
          ]),
        )
      : all
    const rows = await met
      .orderBy('title')
      .orderBy('id')
      .limit(most + 1)
      .execute()
    const { unit } = part.schema.parse(charter.value(part.name) ?? part.suggested)
    return { unit, goods: rows.slice(0, most), isCut: rows.length > most }
  },
})
