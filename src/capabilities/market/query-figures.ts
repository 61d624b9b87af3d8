import { sql } from 'kysely'
import { z } from 'zod'
import { query } from '../../kernel/capability.ts'
import { amount, unitCode } from '../../kernel/fields.ts'

/** A sum of fewer would tell each of them what the others sold. */
const fewest = 3

const figureShape = z.object({
  /** `2026-03`. */
  month: z.string(),
  unit: unitCode(),
  trades: z.int(),
  sellers: z.int(),
  turnover: amount(),
  toSellers: amount(),
  fees: amount(),
  given: amount(),
  fair: amount(),
  back: amount(),
})

/**
 * What was traded, month by month of a year: of what was paid and not called off. Sums of all members together, for
 * everybody the charter lets see them.
 */
export const figures = query({
  input: z.strictObject({ year: z.int().min(1900).max(9998) }),
  output: z.object({
    months: z.array(figureShape),
    /** Months in which so few sold that one could tell whose it was: left out. */
    hidden: z.int(),
  }),
  who: ['member'],
  async run({ db, commons }, { year }) {
    const found = await sql<z.output<typeof figureShape>>`
      select to_char(o.made_at at time zone k.time_zone, 'YYYY-MM') as month, o.unit,
        count(*)::int as trades, count(distinct o.seller)::int as sellers, sum(o.total) as turnover,
        sum(o.seller_part - o.seller_back) as "toSellers", sum(o.coop_part - o.coop_back) as fees,
        sum(o.cause_part - o.cause_back) as given, sum(o.fair_part - o.fair_back) as fair,
        sum(o.seller_back + o.coop_back + o.cause_back + o.fair_back) as back
      from market_order o join kernel_commons k on k.id = o.commons_id
      where o.commons_id = ${commons.id} and o.state <> 'cancelled' and o.paid_at is not null
        and o.made_at >= make_date(${year}, 1, 1)::timestamp at time zone k.time_zone
        and o.made_at < make_date(${year} + 1, 1, 1)::timestamp at time zone k.time_zone
      group by 1, 2 order by 1 desc, 2`.execute(db)
    const months = found.rows.filter(({ sellers }) => sellers >= fewest)
    return { months, hidden: found.rows.length - months.length }
  },
})
