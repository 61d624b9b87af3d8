import { sql } from 'kysely'
import { timesOutOfService } from '../../commons/care/out-of-service.ts'
import { dayAfter } from '../../commons/members/local-day.ts'
import type { Context } from '../../kernel/capability.ts'
import './tables.ts'

type Reader = Pick<Context, 'db' | 'commons' | 'now'>

/** Days that began while something was out of service; `until` null: no end is known. */
interface Span {
  from: string
  until: string | null
}

export interface Outages {
  /** Days on which nobody has it, as far as is known. */
  out: Span[]
  /** Those of them that move everybody back. */
  moved: Span[]
  /** It cannot be used at this moment. */
  isNow: boolean
}

/** When something could not, cannot and will not be used: what was, as turns have counted it, and what care knows ahead. */
export async function outagesOf(reader: Reader, resource: string): Promise<Outages> {
  const known = (await timesOutOfService(reader, [resource])).get(resource) ?? []
  const { rows } = await sql<{ from_at: Date; until_at: Date | null; how: string }>`
    select from_at, coalesce(until_at, expected_at) as until_at, how from turns_outage
    where commons_id = ${reader.commons.id} and resource = ${resource} order by from_at`.execute(reader.db)
  const spans = await spansOf(reader, [
    ...rows.map((one) => [one.from_at, one.until_at] as const),
    ...known.map((one) => [one.since, one.until] as const),
  ])
  return {
    out: spans,
    moved: spans.filter((_, i) => rows[i]?.how === 'moved'),
    isNow: known.some(({ since }) => since <= reader.now),
  }
}

/** A day counts where it began in a stretch, on the clocks of the place. */
async function spansOf(
  { db, commons }: Reader,
  times: readonly (readonly [Date, Date | null])[],
): Promise<Span[]> {
  if (times.length === 0) return []
  const [from, until] = [times.map(([one]) => one), times.map(([, one]) => one)]
  const { rows } = await sql<Span>`
    select ((t.from_at at time zone c.time_zone) + interval '1 day' - interval '1 microsecond')::date as from,
      ((t.until_at at time zone c.time_zone) - interval '1 microsecond')::date as until
    from unnest(${from}::timestamptz[], ${until}::timestamptz[]) with ordinality as t (from_at, until_at, n)
      join kernel_commons c on c.id = ${commons.id} order by t.n`.execute(db)
  return rows
}

export const isIn = (spans: readonly Span[], day: string): boolean =>
  spans.some(({ from, until }) => from <= day && (until === null || day <= until))

/** The days of these spans from one day until before another. */
export function daysIn(spans: readonly Span[], from: string, until: string): string[] {
  const days: string[] = []
  for (let day = from; day < until; day = dayAfter(day, { days: 1 })) if (isIn(spans, day)) days.push(day)
  return days
}

/** Nobody has a turn at a moment at which it cannot be used. */
export async function refuseOut(ctx: Context<'out_of_service'>, resource: string, at: Date): Promise<void> {
  const times = (await timesOutOfService(ctx, [resource])).get(resource) ?? []
  const time = times.find(({ since, until }) => since <= at && (until === null || until > at))
  if (time) ctx.fail('out_of_service', time.until ? { until: time.until.toISOString() } : {})
}

/** Whether it was out of service at any time since a moment, where that counts as passed. */
export async function wasOut({ db, commons }: Reader, resource: string, since: Date): Promise<boolean> {
  const row = await db
    .selectFrom('turns_outage')
    .select('from_at')
    .where('commons_id', '=', commons.id)
    .where('resource', '=', resource)
    .where('how', '=', 'passed')
    .where((one) => one.or([one('until_at', 'is', null), one('until_at', '>', since)]))
    .executeTakeFirst()
  return row !== undefined
}
