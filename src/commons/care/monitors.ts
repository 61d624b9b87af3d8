import type { OccasionReader } from '../../kernel/occasions.ts'
import { occasions } from '../../kernel/occasions.ts'
import { localDay } from '../members/local-day.ts'
import { termsBefore } from '../members/term-rows.ts'
import { watchOf } from './dials-watch.ts'
import { type Held, periodAfter, periodOf, wholePeriods } from './rounds.ts'

/** The power of those who go round. */
export const goesRound = 'care.logRound'

export interface Monitor extends Held {
  agent: string
}

/** Whom the members chose to go round: whoever holds, or lately held, an organ or role the charter gives it to. */
export async function monitorsOf(reader: OccasionReader): Promise<Monitor[]> {
  const { db, commons, charter, now } = reader
  const found: Monitor[] = []
  for (const who of charter.who(goesRound)) {
    const [kind = '', code] = who.split(':')
    if (!code || (kind !== 'organ' && kind !== 'role')) continue
    for (const { agent_id: agent, from_at, until_at } of await termsBefore(
      db,
      commons.id,
      { kind, code },
      now,
    )) {
      const from = await localDay(db, commons.id, from_at)
      found.push({ agent, from, until: until_at && (await localDay(db, commons.id, until_at)) })
    }
  }
  return found
}

/** How often each of these went round in the period that begins on a day. */
export async function roundsIn(
  { db, commons }: Pick<OccasionReader, 'db' | 'commons'>,
  agent: string,
  [from, before]: readonly [string, string],
): Promise<number> {
  const row = await db
    .selectFrom('care_round')
    .select(({ fn }) => fn.countAll<bigint>().as('n'))
    .where('commons_id', '=', commons.id)
    .where('agent', '=', agent)
    .where('on_day', '>=', from)
    .where('on_day', '<', before)
    .executeTakeFirstOrThrow()
  return Number(row.n)
}

export interface Missed {
  /** The first day of the period. */
  from: string
  done: number
}

/** The periods in which somebody went round less often than agreed, the latest first. */
export async function missedBy(reader: OccasionReader, { agent, ...held }: Monitor): Promise<Missed[]> {
  const { monitors, rounds, period } = watchOf(reader.charter)
  if (!monitors || rounds === 0) return []
  const today = await localDay(reader.db, reader.commons.id, reader.now)
  const all: Missed[] = []
  for (const from of wholePeriods(held, today, period)) {
    const done = await roundsIn(reader, agent, [from, periodAfter(from, period)])
    if (done < rounds) all.push({ from, done })
  }
  return all
}

/** Rounds that were not done: every member can see it, so every member may report it. */
export const roundOccasions = occasions({
  seen: ['missed'],
  async find(reader, key) {
    const [word, agent = '', from = ''] = key.split(/:/)
    if (word !== 'round') return undefined
    const { period } = watchOf(reader.charter)
    for (const one of (await monitorsOf(reader)).filter((each) => each.agent === agent))
      if ((await missedBy(reader, one)).some((missed) => missed.from === from))
        return {
          ...{ key, agent, resource: null, place: null },
          day: periodAfter(from, period),
          next: 'members',
        }
    return undefined
  },
  behind: async () => [],
  running: async () => [],
})

/** The period a day is in: its first day, and the first day after it. */
export function periodAt(day: string, period: 'week' | 'month'): [string, string] {
  const first = periodOf(day, period)
  return [first, periodAfter(first, period)]
}
