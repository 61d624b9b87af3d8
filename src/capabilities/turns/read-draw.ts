import { z } from 'zod'
import { dayAfter, localDay } from '../../commons/members/local-day.ts'
import type { View } from '../../kernel/capability.ts'
import { lotAt, siteAt, stepsOn } from './lots.ts'
import { daysIn, isIn, outagesOf } from './outages.ts'
import { entrantsIn } from './stored.ts'
import type { DrawTable, PlaceTable } from './tables.ts'

export const drawShape = z.object({
  id: z.string(),
  from: z.string(),
  until: z.string(),
  turns: z.string().nullable(),
  /** Told from the sealing on. */
  seedHash: z.string(),
  /** Null until it is drawn. */
  seed: z.string().nullable(),
  entrants: z.int(),
  /** The day it is shown for, within the season. */
  day: z.string(),
  /** How many places everybody has moved by then. */
  steps: z.int(),
  /** It cannot be used on that day: nobody has a place. */
  out: z.boolean(),
  /** Place by place; empty until it is drawn. */
  rows: z.array(z.object({ site: z.string(), agent: z.string().nullable() })),
  /** Where the viewer is on that day and the day after, if that is still in the season. */
  mine: z.object({ lot: z.int(), site: z.string(), next: z.string().nullable() }).nullable(),
})
export type DrawView = z.output<typeof drawShape>

/** The draw whose season a day is in, or else the next one, or else the last. */
export async function readDraw(view: View, place: PlaceTable, on: string): Promise<DrawView | null> {
  const row = await drawNear(view, place.resource, on)
  if (!row) return null
  const { from_on: from, until_on: until, turns_on: turns, seed, seed_hash: seedHash, sites } = row
  const day = on < from ? from : on > until ? until : on
  const all = await entrantsIn(view, row.id)
  const outages = await outagesOf(view, place.resource)
  const today = await localDay(view.db, view.commons.id, view.now)
  const isOut = (one: string) => isIn(outages.out, one) || (outages.isNow && one === today)
  const at = (one: string) => stepsOn({ from, until, turns }, one, daysIn(outages.moved, from, one))
  const [steps, out] = [at(day), isOut(day)]
  const names = (site: number) => place.sites[site] ?? String(site + 1)
  const byLot = new Map(all.map(({ agent, lot }) => [lot, agent]))
  const rows = Array.from({ length: sites }, (_, site) => ({
    ...{ site: names(site), agent: byLot.get(lotAt(site, steps, sites)) ?? null },
  }))
  const lot = all.find(({ agent }) => agent === view.standing.agent)?.lot ?? null
  const next = dayAfter(day, { days: 1 })
  const siteOn = (steps: number) => names(siteAt(lot ?? 0, steps, sites))
  const tomorrow = next > until || isOut(next) ? null : siteOn(at(next))
  return {
    ...{ id: row.id, from, until, turns, day, steps, entrants: all.length },
    ...{ seedHash, seed, out },
    rows: row.drawn_at && !out ? rows : [],
    mine: lot === null || out ? null : { lot, site: siteOn(steps), next: tomorrow },
  }
}

async function drawNear({ db, commons }: View, resource: string, on: string): Promise<DrawTable | undefined> {
  const all = db
    .selectFrom('turns_draw')
    .selectAll()
    .where('commons_id', '=', commons.id)
    .where('resource', '=', resource)
  const ahead = await all.where('until_on', '>=', on).orderBy('from_on').limit(1).executeTakeFirst()
  return ahead ?? (await all.orderBy('from_on', 'desc').limit(1).executeTakeFirst())
}
