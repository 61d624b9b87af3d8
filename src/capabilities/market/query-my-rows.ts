import { z } from 'zod'
import { nobody } from '../../kernel/authority.ts'
import { query } from '../../kernel/capability.ts'
import { amount, unitCode } from '../../kernel/fields.ts'

const most = 100_000

/** What I have put up that has a number and can still be changed, as a file of rows has it. */
export const myRows = query({
  input: z.strictObject({}),
  output: z.array(
    z.object({
      ...{ number: z.string(), title: z.string(), body: z.string(), category: z.string() },
      ...{ condition: z.enum(['new', 'used']), wear: z.string().nullable(), price: amount() },
      ...{ unit: unitCode(), vat: z.int().nullable(), content: amount().nullable() },
      ...{ content_unit: z.string().nullable(), gtin: z.string().nullable(), quantity: z.int() },
      ...{ swap: z.boolean(), lend: z.boolean(), pick_up: z.boolean(), sending: amount().nullable() },
      donated: z.int().nullable(),
      state: z.enum(['draft', 'active', 'locked']),
    }),
  ),
  who: ['member'],
  async run({ db, commons, standing }) {
    const rows = await db
      .selectFrom('market_listing')
      .select(['number', 'title', 'body', 'category', 'condition', 'wear', 'price', 'unit', 'vat'])
      .select([
        'content',
        'content_unit',
        'gtin',
        'quantity',
        'swap',
        'lend',
        'pick_up',
        'sending',
        'donated',
        'state',
      ])
      .where('commons_id', '=', commons.id)
      .where('seller', '=', standing.agent ?? nobody)
      .where('number', 'is not', null)
      .where('state', 'in', ['draft', 'active', 'locked'])
      .orderBy('number')
      .limit(most)
      .execute()
    return rows.map((row) => ({
      ...row,
      number: row.number!,
      state: row.state as 'draft' | 'active' | 'locked',
    }))
  },
})
