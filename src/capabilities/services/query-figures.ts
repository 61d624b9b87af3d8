import { sql } from 'kysely'
import { z } from 'zod'
import { query } from '../../kernel/capability.ts'
import { amount, unitCode } from '../../kernel/fields.ts'

/** A sum of fewer would tell each of them what the others earned. */
const fewest = 3

const figureShape = z.object({
  /** `2026-03`. */
  month: z.string(),
  unit: unitCode(),
  jobs: z.int(),
  minutes: z.int(),
  workers: z.int(),
  /** What the one in the middle earned. */
  median: amount(),
  turnover: amount(),
  toWorkers: amount(),
  toCoop: amount(),
})

/** What was worked and earned, month by month of a year: of jobs both have confirmed. Never what one person earned. */
export const figures = query({
  input: z.strictObject({ year: z.int().min(1900).max(9998) }),
  output: z.object({
    months: z.array(figureShape),
    /** Months in which so few worked that one could tell what each earned: left out. */
    hidden: z.int(),
  }),
  who: ['member'],
  async run({ db, commons }, { year }) {
    const found = await sql<z.output<typeof figureShape>>`
      select month, unit, sum(jobs)::int as jobs, sum(minutes)::int as minutes, count(worker)::int as workers,
        round(percentile_disc(0.5) within group (order by earned)) as median,
        sum(turnover) as turnover, sum(earned) as "toWorkers", sum(kept) as "toCoop"
      from (
        select to_char(b.confirmed_at at time zone k.time_zone, 'YYYY-MM') as month, b.unit, b.worker,
          count(*) as jobs, sum(extract(epoch from b.until_at - b.from_at) / 60) as minutes,
          sum(b.total) as turnover, sum(b.worker_part) as earned, sum(b.coop_part) as kept
        from services_booking b join kernel_commons k on k.id = b.commons_id
        where b.commons_id = ${commons.id} and b.state = 'confirmed'
          and b.confirmed_at >= make_date(${year}, 1, 1)::timestamp at time zone k.time_zone
          and b.confirmed_at < make_date(${year} + 1, 1, 1)::timestamp at time zone k.time_zone
        group by 1, 2, 3) each
      group by month, unit order by month desc, unit`.execute(db)
    const months = found.rows.filter(({ workers }) => workers >= fewest)
    return { months, hidden: found.rows.length - months.length }
  },
})
