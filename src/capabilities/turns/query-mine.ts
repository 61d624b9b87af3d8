import { z } from 'zod'
import { outOfService, timesOutOfService } from '../../commons/care/out-of-service.ts'
import { dayAfter, localDay } from '../../commons/members/local-day.ts'
import { nobody } from '../../kernel/authority.ts'
import { query, type View } from '../../kernel/capability.ts'
import { amount } from '../../kernel/fields.ts'
import { siteAt, stepsOn } from './lots.ts'
import { daysIn, isIn, type Outages, outagesOf } from './outages.ts'
import { leftOf } from './quota.ts'

const mostShown = 50
const daysAhead = 6

/** Where I am today and this week, when my next turns are, what I may still take, and what I was drawn for. */
export const mine = query({
  input: z.strictObject({}),
  output: z.object({
    /** Seasons of today or later: `today` is null before the first day. */
    sites: z.array(
      z.object({
        resource: z.string(),
        today: z.string().nullable(),
        /** It cannot be used today. */
        out: z.boolean(),
        coming: z.array(z.object({ day: z.string(), site: z.string() })),
      }),
    ),
    turns: z.array(z.object({ resource: z.string(), from: z.string(), until: z.string() })),
    quotas: z.array(
      z.object({
        ...{ resource: z.string(), unit: z.string(), from: z.string() },
        ...{ most: amount(), taken: amount(), left: amount() },
      }),
    ),
    /** Where it is the viewer's turn in a rotation, with its last day. */
    rotations: z.array(z.object({ resource: z.string(), due: z.string().nullable() })),
    /** Draws of today or later in which the viewer was drawn. */
    drawn: z.array(z.object({ resource: z.string(), from: z.string(), until: z.string() })),
  }),
  who: ['member'],
  async run(view) {
    const today = await localDay(view.db, view.commons.id, view.now)
    return {
      sites: await mySites(view, today),
      turns: await myTurns(view),
      quotas: await myQuotas(view, today),
      rotations: await myRotations(view),
      drawn: await myDraws(view, today),
    }
  },
})

async function mySites(view: View, today: string) {
  const { db, commons, standing } = view
  const rows = await db
    .selectFrom('turns_entrant as e')
    .innerJoin('turns_draw as d', (on) =>
      on.onRef('d.commons_id', '=', 'e.commons_id').onRef('d.id', '=', 'e.draw'),
    )
    .innerJoin('turns_place as p', (on) =>
      on.onRef('p.commons_id', '=', 'd.commons_id').onRef('p.resource', '=', 'd.resource'),
    )
    .select(['d.resource', 'd.from_on', 'd.until_on', 'd.turns_on', 'd.sites as n', 'p.sites', 'e.lot'])
    .where('e.commons_id', '=', commons.id)
    .where('e.agent', '=', standing.agent ?? nobody)
    .where('e.lot', 'is not', null)
    .where('d.until_on', '>=', today)
    .orderBy('d.from_on')
    .limit(mostShown)
    .execute()
  const outages = new Map<string, Outages>()
  for (const { resource } of rows) outages.set(resource, await outagesOf(view, resource))
  return rows.map(({ resource, from_on: from, until_on: until, turns_on: turns, n, sites, lot }) => {
    const { out, moved, isNow } = outages.get(resource)!
    const on = (day: string) => {
      const site = siteAt(lot!, stepsOn({ from, until, turns }, day, daysIn(moved, from, day)), n)
      return sites[site] ?? String(site + 1)
    }
    const first = from > today ? from : dayAfter(today, { days: 1 })
    const coming = Array.from({ length: daysAhead }, (_, i) => dayAfter(first, { days: i }))
      .filter((day) => day <= until && !isIn(out, day))
      .map((day) => ({ day, site: on(day) }))
    const isOut = from <= today && (isNow || isIn(out, today))
    return { resource, today: from > today || isOut ? null : on(today), out: isOut, coming }
  })
}

async function myTurns(view: View) {
  const { db, commons, standing, now } = view
  const rows = await db
    .selectFrom('turns_turn as t')
    .innerJoin('turns_cycle as c', (on) =>
      on.onRef('c.commons_id', '=', 't.commons_id').onRef('c.id', '=', 't.cycle'),
    )
    .select(['c.resource', 't.from_at', 't.until_at'])
    .where('t.commons_id', '=', commons.id)
    .where('t.agent', '=', standing.agent ?? nobody)
    .where('t.until_at', '>', now)
    .where('t.minutes', '>', 0n)
    .orderBy('t.from_at')
    .limit(mostShown)
    .execute()
  const times = await timesOutOfService(
    view,
    rows.map(({ resource }) => resource),
  )
  // A turn that falls while it cannot be used is none; it comes back where the rule moves it.
  const isOut = ({ resource, from_at }: (typeof rows)[number]) =>
    times.get(resource)?.some(({ since, until }) => since <= from_at && (until === null || from_at < until))
  const usable = rows.filter((one) => !isOut(one))
  return usable.map(({ resource, from_at, until_at }) => ({
    ...{ resource, from: from_at.toISOString(), until: until_at.toISOString() },
  }))
}

async function myQuotas({ db, commons, standing }: View, today: string) {
  const rows = await db
    .selectFrom('turns_quota as q')
    .innerJoin('turns_season as s', (on) =>
      on.onRef('s.commons_id', '=', 'q.commons_id').onRef('s.id', '=', 'q.season'),
    )
    .select([
      's.resource',
      's.unit',
      's.from_on as from',
      's.capacity',
      's.taken as all',
      'q.most',
      'q.taken',
    ])
    .where('q.commons_id', '=', commons.id)
    .where('q.agent', '=', standing.agent ?? nobody)
    .where('s.until_on', '>=', today)
    .orderBy('s.from_on')
    .limit(mostShown)
    .execute()
  return rows.map(({ resource, unit, from, most, taken, capacity, all }) => ({
    ...{ resource, unit, from, most, taken, left: leftOf({ most, taken, capacity, takenOfAll: all }) },
  }))
}

async function myRotations(view: View) {
  const { db, commons, standing } = view
  const rows = await db
    .selectFrom('turns_rotation')
    .select(['resource', 'due_on as due'])
    .where('commons_id', '=', commons.id)
    .where('at', '=', standing.agent ?? nobody)
    .orderBy('since')
    .limit(mostShown)
    .execute()
  const out = await outOfService(
    view,
    rows.map(({ resource }) => resource),
  )
  return rows.filter(({ resource }) => !(out.get(resource) && out.get(resource)!.since <= view.now))
}

async function myDraws({ db, commons, standing }: View, today: string) {
  return db
    .selectFrom('turns_ticket as t')
    .innerJoin('turns_lottery as l', (on) =>
      on.onRef('l.commons_id', '=', 't.commons_id').onRef('l.id', '=', 't.lottery'),
    )
    .select(['l.resource', 'l.from_on as from', 'l.until_on as until'])
    .where('t.commons_id', '=', commons.id)
    .where('t.agent', '=', standing.agent ?? nobody)
    .where('t.won', 'is not', null)
    .where('l.until_on', '>=', today)
    .orderBy('l.from_on')
    .limit(mostShown)
    .execute()
}
