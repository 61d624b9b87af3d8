import { type RawBuilder, sql } from 'kysely'
import type { Fraction } from '../../kernel/fraction.ts'
import type { Given } from './equation/facts.ts'
import type { Place } from './stored.ts'

/** Which contributions: days, projects where only some count, and what counted by entries before this one. */
export interface Asked {
  from: string
  until: string
  projects: readonly string[] | 'all'
  before: number
}

/** The project of an event: its process may be one itself, or a piece of work that belongs to one or to none. */
export const projectOf = sql`case when p.id is null then e.process else p.project end`

/** Of a measure of hours and one of a quantity, what the action is measured by. */
const measured = (
  row: string,
) => sql`case when ${sql.ref(`${row}.action`)} = 'work' or ${sql.ref(`${row}.quantity`)} is null
  then ${sql.ref(`${row}.effort`)} else ${sql.ref(`${row}.quantity`)} end`

/** What agents gave in a time: counted events with their corrections, no gifts. */
export function givenIn(place: Place, { from, until, projects, before }: Asked): Promise<Given[]> {
  if (projects !== 'all' && projects.length === 0) return Promise.resolve([])
  const only = projects === 'all' ? sql`true` : sql`${projectOf} = any(${[...projects]}::uuid[])`
  return counted(
    place,
    before,
    sql`${only} and e.happened_at >= ${from}::date::timestamp at time zone k.time_zone
      and e.happened_at < (${until}::date + 1)::timestamp at time zone k.time_zone`,
  )
}

/** The same of these events, each with the part of it that income goes back to. */
export async function givenOf(
  place: Place,
  shares: ReadonlyMap<string, Fraction>,
  before: number,
): Promise<Given[]> {
  const all = await counted(place, before, sql`e.id = any(${[...shares.keys()]}::uuid[])`)
  return all.map((one) => {
    const share = shares.get(one.event)!
    return share.num === share.den ? one : { ...one, share }
  })
}

/** As of any entry it is the same for good: an event that counts goes on counting and is changed by corrections alone. */
async function counted({ db, commons }: Place, before: number, only: RawBuilder<unknown>): Promise<Given[]> {
  const found = await sql<Given>`
    select e.id as event, e.provider as agent, e.action, coalesce(e.classified_as, '') as kind,
      ${measured('e')} + coalesce(c.by, 0) as quantity,
      case when e.action = 'work' or e.quantity is null then e.effort_unit else e.unit end as unit,
      ${projectOf} as project, (e.happened_at at time zone k.time_zone)::date::text as day
    from observation_event e
    join kernel_commons k on k.id = e.commons_id
    left join observation_process p on p.commons_id = e.commons_id and p.id = e.process
    left join (
      select r.corrects, sum(${measured('r')}) as by from observation_event r
      where r.commons_id = ${commons.id} and r.corrects is not null and r.status = 'counted'
        and coalesce(r.counted_seq, 0) < ${before}
      group by r.corrects
    ) c on c.corrects = e.id
    where e.commons_id = ${commons.id} and e.status = 'counted' and e.corrects is null and not e.is_gift
      and e.provider is not null and coalesce(e.counted_seq, 0) < ${before}
      and ${only} and ${measured('e')} + coalesce(c.by, 0) > 0`.execute(db)
  return found.rows
}
