import { sql } from 'kysely'
import { z } from 'zod'
import { canonicalText } from '../../kernel/canonical.ts'
import { amount, code } from '../../kernel/fields.ts'
import type { Facts } from './equation/facts.ts'
import type { Place } from './stored.ts'

/**
 * Who was a member of what type and role, what points and which needs counted, as a distribution keeps them: of these
 * the rows tell only the present.
 */
const peopleShape = z.strictObject({
  members: z.array(z.strictObject({ agent: z.uuid(), types: z.array(code()), roles: z.array(code()) })),
  points: z.array(z.strictObject({ agent: z.uuid(), points: amount() })),
  needs: z.array(z.strictObject({ agent: z.uuid(), amount: amount() })),
})

export type People = Pick<Facts, 'members' | 'points' | 'needs'>

export const peopleText = ({ members, points, needs }: People): string =>
  canonicalText({ members, points, needs })

export const peopleIn = (text: string): People => peopleShape.parse(JSON.parse(text))

/** The members of this moment, the points of the last round that closed, and the needs that hold on a day. */
export async function peopleNow(
  place: Place,
  { now, unit, on }: { now: Date; unit: string; on: string },
): Promise<People> {
  const members = await membersOf(place, now)
  const points = await lastPoints(place)
  const needs = await needsOn(place, unit, on)
  return { members, points, needs }
}

async function membersOf({ db, commons }: Place, now: Date): Promise<People['members']> {
  const found = await sql<People['members'][number]>`
    select a.id as agent,
      array(select t.type from members_agent_type t
        where t.commons_id = a.commons_id and t.agent_id = a.id order by t.type) as types,
      array(select distinct r.code from members_term r
        where r.commons_id = a.commons_id and r.agent_id = a.id and r.kind = 'role'
          and r.from_at <= ${now} and (r.until_at is null or r.until_at > ${now}) order by r.code) as roles
    from members_agent a where a.commons_id = ${commons.id} and a.state = 'member' order by a.id`.execute(db)
  return found.rows
}

async function lastPoints({ db, commons }: Place): Promise<People['points']> {
  const found = await sql<{ agent: string; points: bigint }>`
    select receiver as agent, sum(points)::numeric(38, 0) as points from value_points
    where commons_id = ${commons.id} and evaluation = (
      select id from value_evaluation where commons_id = ${commons.id} and closed_seq is not null
      order by closed_seq desc limit 1)
    group by receiver order by receiver`.execute(db)
  return found.rows
}

/** What each needs of a unit, all they had accepted together. */
async function needsOn({ db, commons }: Place, unit: string, on: string): Promise<People['needs']> {
  const found = await sql<{ agent: string; amount: bigint }>`
    select agent, sum(amount)::numeric(38, 0) as amount from value_need
    where commons_id = ${commons.id} and state = 'accepted' and unit = ${unit}
      and (until_on is null or until_on >= ${on}::date)
    group by agent order by agent`.execute(db)
  return found.rows
}
