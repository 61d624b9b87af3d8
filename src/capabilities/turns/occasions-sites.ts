import { dayAfter } from '../../commons/members/local-day.ts'
import type { Occasion, OccasionReader } from '../../kernel/occasions.ts'
import { lotAt, type Season, siteAt, stepsOn } from './lots.ts'
import './tables.ts'

/** So many places of one's own, and of all of them, are looked at. */
const [ownMost, allMost] = [5, 200]

interface Drawn extends Season {
  id: string
  resource: string
  /** How many places, and their names. */
  n: number
  names: string[]
}

const drawnRows = ({ db, commons }: OccasionReader) =>
  db
    .selectFrom('turns_draw as d')
    .innerJoin('turns_place as p', (on) =>
      on.onRef('p.commons_id', '=', 'd.commons_id').onRef('p.resource', '=', 'd.resource'),
    )
    .select(['d.id', 'd.resource', 'd.from_on as from', 'd.until_on as until', 'd.turns_on as turns'])
    .select(['d.sites as n', 'p.sites as names'])
    .where('d.commons_id', '=', commons.id)
    .where('d.drawn_at', 'is not', null)

/** Who is at which place of a draw, by lot. */
async function lotsOf({ db, commons }: OccasionReader, draw: string): Promise<Map<number, string>> {
  const rows = await db
    .selectFrom('turns_entrant')
    .select(['agent', 'lot'])
    .where('commons_id', '=', commons.id)
    .where('draw', '=', draw)
    .where('lot', 'is not', null)
    .execute()
  return new Map(rows.map(({ agent, lot }) => [lot!, agent]))
}

/** `sites:<draw>:<day>:<place from 0>`: who had that place on that day; whoever has it the day after comes next. */
export async function findSite(
  reader: OccasionReader,
  [id = '', day = '', at = '']: string[],
  today: string,
) {
  const row = await drawnRows(reader).where('d.id', '=', id).executeTakeFirst()
  const site = Number(at)
  const isThere = row && isDay(day) && day >= row.from && day <= row.until && day <= today
  if (!isThere || !/^\d{1,3}$/.test(at) || site >= row.n || String(site) !== at) return undefined
  return occasionAt(row, await lotsOf(reader, id), day, site)
}

function occasionAt(draw: Drawn, lots: Map<number, string>, day: string, site: number): Occasion | undefined {
  const whoOn = (on: string) => lots.get(lotAt(site, stepsOn(draw, on), draw.n))
  const agent = whoOn(day)
  const after = dayAfter(day, { days: 1 })
  const next = after <= draw.until ? whoOn(after) : undefined
  if (agent === undefined) return undefined
  return {
    ...{ key: `sites:${draw.id}:${day}:${site}`, resource: draw.resource, agent, day },
    ...{ place: draw.names[site] ?? String(site + 1), next: next === undefined ? [] : [next] },
  }
}

/** Who had the place yesterday that somebody has today. */
export async function behindAtSite(
  reader: OccasionReader,
  agent: string,
  today: string,
): Promise<Occasion[]> {
  const yesterday = dayAfter(today, { days: -1 })
  const rows = await drawnRows(reader)
    .innerJoin('turns_entrant as e', (on) =>
      on.onRef('e.commons_id', '=', 'd.commons_id').onRef('e.draw', '=', 'd.id'),
    )
    .select('e.lot')
    .where('e.agent', '=', agent)
    .where('e.lot', 'is not', null)
    .where('d.from_on', '<=', yesterday)
    .where('d.until_on', '>=', today)
    .limit(ownMost)
    .execute()
  const found: (Occasion | undefined)[] = []
  for (const { lot, ...draw } of rows) {
    const site = siteAt(lot!, stepsOn(draw, today), draw.n)
    found.push(occasionAt(draw, await lotsOf(reader, draw.id), yesterday, site))
  }
  return found.filter((one) => one !== undefined)
}

/** Everybody's place today. */
export async function sitesNow(reader: OccasionReader, today: string): Promise<Occasion[]> {
  const rows = await drawnRows(reader)
    .where('d.from_on', '<=', today)
    .where('d.until_on', '>=', today)
    .orderBy('d.from_on')
    .limit(ownMost)
    .execute()
  const found: (Occasion | undefined)[] = []
  for (const draw of rows) {
    const lots = await lotsOf(reader, draw.id)
    for (let site = 0; site < draw.n; site++) found.push(occasionAt(draw, lots, today, site))
  }
  return found.filter((one) => one !== undefined).slice(0, allMost)
}

/** Keys come from outside: `2026-99-99` lies between two days as text, and is none. */
export function isDay(text: string): boolean {
  const at = new Date(`${text}T00:00:00Z`)
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(at.getTime()) && at.toISOString().startsWith(text)
}
