import { z } from 'zod'
import { startOfDay } from '../../commons/members/local-day.ts'
import { nobody } from '../../kernel/authority.ts'
import { query } from '../../kernel/capability.ts'
import { kernelFailure } from '../../kernel/failure.ts'
import { orderShape, orderViews } from './orders/shapes.ts'

const mostExported = 20_000

/** What I sold in a year, for my own books: every order, oldest first; at most twenty thousand. */
export const salesOfYear = query({
  input: z.strictObject({ year: z.int().min(1000).max(9998) }),
  output: z.array(orderShape),
  who: ['member'],
  async run(view, { year }) {
    const { agent = nobody } = view.standing
    const begins = (of: number) => startOfDay(view.db, view.commons.id, `${of}-01-01`)
    const rows = await view.db
      .selectFrom('market_order as o')
      .selectAll()
      .where('o.commons_id', '=', view.commons.id)
      .where('o.seller', '=', agent)
      .where('o.made_at', '>=', await begins(year))
      .where('o.made_at', '<', await begins(year + 1))
      .orderBy('o.number')
      .limit(mostExported + 1)
      .execute()
    if (rows.length > mostExported) throw kernelFailure('too_large')
    return orderViews(view, rows)
  },
})
