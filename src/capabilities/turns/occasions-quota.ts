import { isId } from '../../kernel/fields.ts'
import type { Occasion, OccasionReader } from '../../kernel/occasions.ts'
import { isDay } from './occasions-sites.ts'
import './tables.ts'

const quotaRows = ({ db, commons }: OccasionReader) =>
  db
    .selectFrom('turns_quota as q')
    .innerJoin('turns_season as s', (on) =>
      on.onRef('s.commons_id', '=', 'q.commons_id').onRef('s.id', '=', 'q.season'),
    )
    .select(['s.id as season', 's.resource', 's.from_on as from', 's.until_on as until', 'q.agent'])
    .where('q.commons_id', '=', commons.id)

const occasionOn = (row: { season: string; resource: string; agent: string }, day: string): Occasion => ({
  ...{ key: `quota:${row.season}:${row.agent}:${day}`, resource: row.resource, agent: row.agent },
  ...{ place: null, day, next: [] },
})

/** `quota:<season>:<agent>:<day>`: what somebody takes of a stock on a day; nobody comes right after, those who go round see it. */
export async function findQuota(
  reader: OccasionReader,
  [season = '', agent = '', day = '']: string[],
  today: string,
): Promise<Occasion | undefined> {
  if (!isId(agent) || !isDay(day) || day > today) return undefined
  const row = await quotaRows(reader)
    .where('s.id', '=', season)
    .where('q.agent', '=', agent)
    .where('s.from_on', '<=', day)
    .where('s.until_on', '>=', day)
    .executeTakeFirst()
  return row && occasionOn(row, day)
}

/** Everybody who may take of a stock today. */
export async function quotasNow(reader: OccasionReader, today: string): Promise<Occasion[]> {
  const rows = await quotaRows(reader)
    .where('s.from_on', '<=', today)
    .where('s.until_on', '>=', today)
    .orderBy('s.from_on')
    .orderBy('q.agent')
    .limit(200)
    .execute()
  return rows.map((row) => occasionOn(row, today))
}
