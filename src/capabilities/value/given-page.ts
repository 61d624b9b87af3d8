import { sql } from 'kysely'
import type { View } from '../../kernel/capability.ts'
import { type Fraction, formatFraction } from '../../kernel/fraction.ts'
import { projectOf } from './given.ts'
import type { DistributionRow } from './tables.ts'
import { tookPart } from './took-part.ts'

const pageSize = 50

interface Row {
  event: string
  day: string
  action: string
  kind: string
  quantity: bigint
  unit: string
  project: string | null
  entry: bigint | null
  paid: { bucket: string; paid: string }[]
}

/** A page of what somebody gave that took part in a distribution, as it counted then. */
export async function givenPage(
  view: View,
  distribution: DistributionRow,
  { agent, after }: { agent: string; after?: string },
) {
  const { db, commons } = view
  const { id, seq } = distribution
  const { only, parts } = await tookPart(view, distribution)
  const [day, last] = after?.split('~') ?? [null, null]
  const found = await sql<Row>`
    select * from (
      select e.id as event, (e.happened_at at time zone k.time_zone)::date as day, e.action,
        coalesce(e.classified_as, '') as kind, coalesce(e.effort_unit, e.unit) as unit, ${projectOf} as project,
        e.counted_seq as entry,
        coalesce(e.effort, e.quantity) + coalesce((
          select sum(coalesce(c.effort, c.quantity)) from observation_event c
          where c.commons_id = e.commons_id and c.corrects = e.id and c.status = 'counted'
            and coalesce(c.counted_seq, 0) < ${seq}), 0) as quantity,
        coalesce((
          select json_agg(json_build_object('bucket', c.bucket, 'paid', c.paid::text) order by c.bucket)
          from value_claim c where c.commons_id = e.commons_id and c.distribution = ${id} and c.event = e.id
        ), '[]') as paid
      from observation_event e join kernel_commons k on k.id = e.commons_id
      left join observation_process p on p.commons_id = e.commons_id and p.id = e.process
      where e.commons_id = ${commons.id} and e.provider = ${agent} and e.status = 'counted' and e.corrects is null
        and not e.is_gift and coalesce(e.counted_seq, 0) < ${seq}
        and ${only}
    ) as given
    where quantity > 0 and (${day}::date is null or (day, event) < (${day}::date, ${last}::uuid))
    order by day desc, event desc limit ${pageSize + 1}`.execute(db)
  const page = found.rows.slice(0, pageSize)
  const end = found.rows.length > pageSize ? page.at(-1) : undefined
  return {
    contributions: page.map(({ entry, paid, ...one }) => ({
      ...one,
      part: partText(parts.get(one.event)),
      entry: entry === null ? null : Number(entry),
      paid: paid.map(({ bucket, paid: much }) => ({ bucket, paid: BigInt(much) })),
    })),
    next: end ? `${end.day}~${end.event}` : null,
  }
}

const partText = (part: Fraction | undefined) => (part && part.num !== part.den ? formatFraction(part) : null)
