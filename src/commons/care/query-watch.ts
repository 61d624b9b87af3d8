import { z } from 'zod'
import { allows } from '../../kernel/authority.ts'
import { query, type View } from '../../kernel/capability.ts'
import { day, id, instant, qualifiedName } from '../../kernel/fields.ts'
import { type Sighting, sightings } from '../../kernel/occasions.ts'
import { dayAfter, localDay } from '../members/local-day.ts'
import { caseOfOccasion, recordOf, witnessesOf } from '../sanctions/witness.ts'
import { watchOf } from './dials-watch.ts'
import { occasionKey } from './entries-watch.ts'
import { goesRound, type Monitor, missedBy, monitorsOf, periodAt, roundsIn } from './monitors.ts'
import { behindOf, type Known, occasionName, runningIn, sourcesOf } from './occasions.ts'

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
})
export type OccasionView = z.output<typeof occasionShape>

/** Whether the viewer goes round here. */
export const isMonitor = ({ charter, viewer, standing }: View): boolean =>
  watchOf(charter).monitors && allows(charter.who(goesRound), viewer, standing)

/** What the viewer may report now: what they came right after, and for those who go round what runs. */
export const toWatch = query({
  input: z.strictObject({}),
  output: z.object({ behind: z.array(occasionShape), running: z.array(occasionShape) }),
  who: ['member'],
  async run(view) {
    const me = view.standing.agent!
    const watch = watchOf(view.charter)
    const today = await localDay(view.db, view.commons.id, view.now)
    const fits = (one: Known) => one.agent !== me && dayAfter(one.day, { days: watch.days }) >= today
    const behind = watch.next ? (await behindOf(view, me)).filter(fits) : []
    const running = isMonitor(view) ? (await runningIn(view)).filter(fits) : []
    return { behind: await shown(view, behind), running: await shown(view, running) }
  },
})

/** One occasion, for whoever may report it; null for everybody else. */
export const occasion = query({
  input: z.strictObject({ of: qualifiedName(), key: occasionKey() }),
  output: occasionShape.nullable(),
  who: ['member'],
  async run(view, { of, key }) {
    const found = await sourcesOf(view.charter).get(of)?.find(view, key)
    const me = view.standing.agent!
    const { next } = watchOf(view.charter)
    if (!found || found.agent === me) return null
    const isNext = found.next === 'members' || (next && found.next.includes(me))
    return isNext || isMonitor(view) ? (await shown(view, [{ ...found, of }]))[0]! : null
  },
})

async function shown(view: View, all: readonly Known[]): Promise<OccasionView[]> {
  const sources = sourcesOf(view.charter)
  const found: OccasionView[] = []
  for (const { of, key, resource, place, day, agent, next } of all) {
    const isOpen = next === 'members' || isMonitor(view)
    const seen = [...(sources.get(of)?.seen ?? [])] as Sighting[]
    const told = await isTold(view, occasionName(of, key))
    found.push({ ...{ of, key, resource, place, day, seen, told }, agent: isOpen ? agent : null })
  }
  return found
}

async function isTold(view: View, occasion: string): Promise<boolean> {
  const row = await caseOfOccasion(view, occasion)
  if (!row) return false
  if (row.state !== 'reported') return true
  return (await witnessesOf(view.db, row)).some(({ agent }) => agent === view.standing.agent)
}

const monitorShape = z.object({
  agent,
  /** Whether they go round now, or did so before. */
  now: z.boolean(),
  done: z.int(),
  missed: z.array(z.object({ from: day(), done: z.int() })),
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
      const [done, missed] = [await roundsIn(view, agent, stretch), await missedIn(view, terms)]
      const now = terms.some(({ until }) => until === null || until > today)
      found.push({ agent, now, done, missed, ...records.get(agent)! })
    }
    return { least, period, from: stretch[0], monitors: found, latest: await latestRounds(view) }
  },
})

async function missedIn(view: View, terms: readonly Monitor[]) {
  const all = []
  for (const term of terms) all.push(...(await missedBy(view, term)))
  return all.slice(0, 12)
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
