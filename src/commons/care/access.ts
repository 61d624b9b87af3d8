import type { Kysely } from 'kysely'
import type { Charter } from '../../kernel/charter.ts'
import type { Tables } from '../../kernel/database.ts'
import { localDay } from '../members/local-day.ts'
import { lateOf } from '../obligations/late.ts'
import { type Restricted, restrictedAmong } from '../sanctions/suspensions.ts'
import { arrears, type Duty, duties } from './dials.ts'
import { type Access, accessBy, type Gate, type Missing } from './duty.ts'
import { owedBy, withPaid } from './owing.ts'

export type { Access } from './duty.ts'

export interface AccessReader {
  db: Kysely<Tables>
  commons: { id: string }
  charter: Charter
  now: Date
}

/** What is missing besides duties: money past its day, and fines. */
export const moneyCodes = { late: 'arrears', fine: 'fine' } as const
export const isMoney = (code: string): boolean => code === moneyCodes.late || code === moneyCodes.fine

/**
 * Whether what these members owe opens what is shared to them: duties of care past the day the charter sets, and money past
 * its day where the charter says so, close the way, or put them last. Doing or paying it opens it at once, with no step in
 * between; a sanction in force keeps out until it ends. Everybody asked for is in the answer.
 */
export async function accessOf(
  reader: AccessReader,
  agents: readonly string[],
): Promise<Map<string, Access>> {
  const asked = [...new Set(agents)]
  const stated = (reader.charter.value(duties.name) ?? []) as Duty[]
  const missing = stated.length === 0 ? new Map<string, Missing[]>() : await missingOf(reader, asked, stated)
  const restricted = await restrictedAmong(reader.db, reader.commons.id, asked, reader.now)
  for (const { agent, ...one } of await moneyMissing(reader, asked, restricted))
    missing.set(agent, [...(missing.get(agent) ?? []), one])
  const untils = new Map(restricted.map(({ agent, until }) => [agent, until]))
  return new Map(asked.map((agent) => [agent, accessBy(missing.get(agent) ?? [], untils.get(agent) ?? null)]))
}

/** Money past its day and fines of these members, where the charter lets them matter. */
async function moneyMissing(
  { db, commons, charter, now }: AccessReader,
  agents: readonly string[],
  restricted: readonly Restricted[],
): Promise<(Missing & { agent: string })[]> {
  const gate = (charter.value(arrears.name) ?? 'none') as 'none' | Gate
  if (gate === 'none') return []
  const late = await lateOf(db, commons.id, { agents, today: await localDay(db, commons.id, now) })
  return [
    ...late.map(({ agent, unit, rest }) => ({ agent, code: moneyCodes.late, unit, amount: rest, gate })),
    ...restricted.flatMap(({ agent, fine, unit }) =>
      unit === null ? [] : [{ agent, code: moneyCodes.fine, unit, amount: fine, gate }],
    ),
  ]
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
