import type { Kysely } from 'kysely'
import type { Charter } from '../../kernel/charter.ts'
import type { Tables } from '../../kernel/database.ts'
import { localDay } from '../members/local-day.ts'
import { type Duty, duties } from './dials.ts'
import { type Access, accessBy, type Missing } from './duty.ts'
import { owedBy, withPaid } from './owing.ts'

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

async function missingOf(reader: AccessReader, agents: readonly string[], stated: readonly Duty[]) {
  const today = await localDay(reader.db, reader.commons.id, reader.now)
  const gates = new Map(stated.map(({ code, gate }) => [code, gate]))
  // A duty the charter no longer knows closes nothing.
  const rows = (await owedBy(reader, agents)).filter(
    ({ gates_from, duty }) => gates_from <= today && gates.has(duty),
  )
  const kinds = new Map(rows.map(({ season, duty, unit }) => [season, { code: duty, unit }]))
  const byAgent = new Map<string, Missing[]>()
  for (const { agent, season, left } of await withPaid(reader, rows)) {
    const { code, unit } = kinds.get(season)!
    const all = byAgent.get(agent) ?? []
    const known = all.find((one) => one.code === code && one.unit === unit)
    if (known) known.amount += left
    else byAgent.set(agent, [...all, { code, unit, amount: left, gate: gates.get(code)! }])
  }
  return byAgent
}
