import { type Kysely, sql } from 'kysely'
import type { Charter } from '../../kernel/charter.ts'
import type { Tables } from '../../kernel/database.ts'
import { localDay } from '../members/local-day.ts'
import { type Duty, duties } from './dials.ts'
import { type Access, accessBy, type Missing } from './duty.ts'
import './tables.ts'

export type { Access } from './duty.ts'

export interface AccessReader {
  db: Kysely<Tables>
  commons: { id: string }
  charter: Charter
  now: Date
}

/**
 * Whether these members' duties open what is shared to them: what is missing past the day the charter sets closes the
 * way, or puts them last. Doing or paying it opens it at once, with no step in between. Everybody asked for is in the
 * answer.
 */
export async function accessOf(
  reader: AccessReader,
  agents: readonly string[],
): Promise<Map<string, Access>> {
  const asked = [...new Set(agents)]
  const stated = (reader.charter.value(duties.name) ?? []) as Duty[]
  const missing = stated.length === 0 ? new Map<string, Missing[]>() : await missingOf(reader, asked, stated)
  return new Map(asked.map((agent) => [agent, accessBy(missing.get(agent) ?? [])]))
}

async function missingOf({ db, commons, now }: AccessReader, agents: readonly string[], stated: Duty[]) {
  const today = await localDay(db, commons.id, now)
  const found = await sql<{ agent: string; duty: string; unit: string; amount: bigint }>`
    select o.agent, s.duty, s.unit,
      sum(o.owed + o.carried - o.done - o.commuted - o.released)::numeric as amount
    from care_owed o join care_season s on s.commons_id = o.commons_id and s.id = o.season
    where o.commons_id = ${commons.id} and o.agent = any(${[...agents]}::uuid[])
      and o.owed + o.carried > o.done + o.commuted + o.released and s.gates_from <= ${today}::date
    group by o.agent, s.duty, s.unit order by o.agent, s.duty, s.unit`.execute(db)
  const gates = new Map(stated.map(({ code, gate }) => [code, gate]))
  const byAgent = new Map<string, Missing[]>()
  for (const { agent, duty, unit, amount } of found.rows) {
    const gate = gates.get(duty)
    // A duty the charter no longer knows closes nothing.
    if (gate) byAgent.set(agent, [...(byAgent.get(agent) ?? []), { code: duty, amount, unit, gate }])
  }
  return byAgent
}
