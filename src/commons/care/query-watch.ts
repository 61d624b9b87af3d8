import { sql } from 'kysely'
import { z } from 'zod'
import { allows, nobody } from '../../kernel/authority.ts'
import { query, type View } from '../../kernel/capability.ts'
import { day, id, instant, qualifiedName } from '../../kernel/fields.ts'
import { type Sighting, sightings } from '../../kernel/occasions.ts'
import { dayAfter, localDay } from '../members/local-day.ts'
import { recordOf, toldAlready } from '../sanctions/witness.ts'
import { watchOf } from './dials-watch.ts'
import { occasionKey } from './entries-watch.ts'
import { goesRound, type Monitor, missedBy, monitorsOf, periodAt, roundsIn } from './monitors.ts'
import { behindOf, type Known, occasionName, runningIn, sourcesOf } from './occasions.ts'
import { periodAfter } from './rounds.ts'

const agent = id('members.agent')

export const occasionShape = z.object({
  of: z.string(),
  key: z.string(),
  resource: z.string().nullable(),
  place: z.string().nullable(),
  day: day(),
  /** For those who go round, and where everybody can see whose it was. */
  agent: agent.nullable(),
  seen: z.array(z.enum(sightings)),
  /** The viewer said already what they saw of it, or it has been judged. */
  told: z.boolean(),
  /** It should be over by now. */
  late: z.boolean(),
})
export type OccasionView = z.output<typeof occasionShape>

/** Whether the viewer goes round here. */
export const isMonitor = ({ charter, viewer, standing }: View): boolean =>
  watchOf(charter).monitors && allows(charter.who(goesRound), viewer, standing)

/** What the viewer came right after and may report on now. */
export const behind = query({
  input: z.strictObject({}),
  output: z.array(occasionShape),
  who: ['member'],
  async run(view) {
    if (!watchOf(view.charter).next) return []
    return shown(view, (await behindOf(view, view.standing.agent ?? nobody)).filter(await inTime(view)))
  },
})

/** What others have now, for those who go round; nothing for everybody else. */
export const running = query({
  input: z.strictObject({}),
  output: z.array(occasionShape),
  who: ['member'],
  async run(view) {
    return isMonitor(view) ? shown(view, (await runningIn(view)).filter(await inTime(view))) : []
  },
})

/** Others' occasions that can be reported still. */
async function inTime({ db, commons, charter, standing, now }: View) {
  const { days } = watchOf(charter)
  const today = await localDay(db, commons.id, now)
  return (one: Known) => one.agent !== standing.agent && dayAfter(one.day, { days }) >= today
}

/** One occasion, for whoever may report it; null for everybody else. */
export const occasion = query({
  input: z.strictObject({ of: qualifiedName(), key: occasionKey() }),
  output: occasionShape.nullable(),
  who: ['member'],
  async run(view, { of, key }) {
    const found = await sourcesOf(view.charter).get(of)?.find(view, key)
    const me = view.standing.agent ?? nobody
    const { next } = watchOf(view.charter)
    if (!found || found.agent === me) return null
    const isNext = found.next === 'members' || (next && found.next.includes(me))
    return isNext || isMonitor(view) ? (await shown(view, [{ ...found, of }]))[0]! : null
  },
})

async function shown(view: View, all: readonly Known[]): Promise<OccasionView[]> {
  const sources = sourcesOf(view.charter)
  const goes = isMonitor(view)
  const names = all.map(({ of, key }) => occasionName(of, key))
  const told = await toldAlready(view, names, view.standing.agent ?? nobody)
  return all.map(({ of, key, resource, place, day, agent, next, late = false }, i) => ({
    ...{ of, key, resource, place, day, late, told: told.has(names[i]!) },
    seen: [...(sources.get(of)?.seen ?? [])] as Sighting[],
    agent: next === 'members' || goes ? agent : null,
  }))
}

const monitorShape = z.object({
  agent,
  /** Whether they go round now, or did so before. */
  now: z.boolean(),
  done: z.int(),
  /** `open`: it can be reported still. */
  missed: z.array(z.object({ from: day(), done: z.int(), open: z.boolean() })),
  made: z.int(),
  confirmed: z.int(),
  dismissed: z.int(),
})

/** Who goes round, how often they did, and what came of what they reported: open to all members, in numbers. */
export const rounds = query({
  input: z.strictObject({}),
  output: z.object({
    /** How often each goes round at least, and the first day of the present period. */
    least: z.int(),
    period: z.enum(['week', 'month']),
    from: day(),
    monitors: z.array(monitorShape),
    latest: z.array(z.object({ agent, day: day(), well: z.boolean(), note: z.string(), at: instant() })),
  }),
  who: ['member'],
  async run(view) {
    const { rounds: least, period, monitors: isOn } = watchOf(view.charter)
    const today = await localDay(view.db, view.commons.id, view.now)
    const stretch = periodAt(today, period)
    const all = isOn ? await monitorsOf(view) : []
    const agents = [...new Set(all.map(({ agent }) => agent))]
    const records = await recordOf(view, agents, 'monitor')
    const found = []
    for (const agent of agents) {
      const terms = all.filter((one) => one.agent === agent)
      const [done, missed] = [await roundsIn(view, agent, stretch), await missedIn(view, terms, today)]
      const now = terms.some(({ until }) => until === null || until > today)
      found.push({ agent, now, done, missed, ...records.get(agent)! })
    }
    return { least, period, from: stretch[0], monitors: found, latest: await latestRounds(view) }
  },
})

async function missedIn(view: View, terms: readonly Monitor[], today: string) {
  const { days, period } = watchOf(view.charter)
  const all = []
  for (const term of terms) all.push(...(await missedBy(view, term)))
  const isOpen = (from: string) => dayAfter(periodAfter(from, period), { days }) >= today
  return all.slice(0, 12).map((one) => ({ ...one, open: isOpen(one.from) }))
}

async function latestRounds(view: View) {
  const rows = await view.db
    .selectFrom('care_round')
    .select(['agent', 'on_day as day', 'well', 'note', 'at'])
    .where('commons_id', '=', view.commons.id)
    .orderBy('on_day', 'desc')
    .orderBy('id', 'desc')
    .limit(30)
    .execute()
  return rows.map(({ at, ...one }) => ({ ...one, at: at.toISOString() }))
}

/** What is watched of what we share and was not measured since a day; for those who go round. */
export const staleReadings = query({
  input: z.strictObject({ before: day() }),
  output: z.array(z.object({ resource: z.string(), name: z.string(), last: day().nullable() })),
  who: ['member'],
  async run({ db, commons }, { before }) {
    const rows = await sql<{ resource: string; name: string; last: string | null }>`
      select i.resource, i.name, (r.at at time zone k.time_zone)::date as last
      from care_indicator i join kernel_commons k on k.id = i.commons_id
      left join lateral (select at from care_reading c
        where c.commons_id = i.commons_id and c.indicator = i.id and not c.corrected
        order by at desc limit 1) r on true
      where i.commons_id = ${commons.id} and (r.at is null or (r.at at time zone k.time_zone)::date < ${before}::date)
      order by i.made_at, i.id limit 50`.execute(db)
    return rows.rows
  },
})
